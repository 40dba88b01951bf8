package shortlist.corpus.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/** Reads a record to its end and checks what it says of itself. */
final class RecordCheck {

  private RecordCheck() {}

  /**
   * Checks the only record of a member.
   *
   * @return its type
   * @throws EOFException if the member ends before it should
   * @throws IOException if the record is not what it says, with the reason in plain words
   */
  static String check(InputStream member) throws IOException {
    try {
      WarcReader reader = new WarcReader(member);
      reader.calculateBlockDigest();
      WarcRecord record = reader.next().orElseThrow(() -> new IOException("it is empty"));
      check(record);
      if (reader.next().isPresent()) {
        throw new IOException("several records are compressed as one");
      }
      return record.type();
    } catch (RuntimeException e) {
      // The library's way to say that a field is missing or is not what it should be.
      throw new IOException("it lacks what a WARC record must have (" + e.getMessage() + ")", e);
    }
  }

  private static void check(WarcRecord record) throws IOException {
    if (record.id() == null || record.date() == null) {
      throw new IOException("it has no id or date");
    }
    switch (record) {
      case WarcResponse response -> payload(response.payloadDigest(), response.http().body());
      case WarcRequest request -> payload(request.payloadDigest(), request.http().body());
      default -> {
        // The payload of a revisit stands elsewhere; other records have none.
      }
    }
    Optional<WarcDigest> block = record.blockDigest();
    Optional<WarcDigest> found = record.calculatedBlockDigest();
    if (block.isPresent() && found.isPresent()
        && !Arrays.equals(block.get().bytes(), found.get().bytes())) {
      throw new IOException("its content does not have its digest");
    }
  }

  private static void payload(Optional<WarcDigest> expected, ReadableByteChannel body)
      throws IOException {
    if (expected.isEmpty()) {
      return;
    }
    MessageDigest digest;
    try {
      digest = expected.get().getDigester();
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("its digest is of an unknown kind: " + expected.get(), e);
    }
    ByteBuffer buffer = ByteBuffer.allocate(8_192);
    while (body.read(buffer) >= 0) {
      digest.update(buffer.flip());
      buffer.clear();
    }
    if (!Arrays.equals(expected.get().bytes(), digest.digest())) {
      throw new IOException("its body does not have its digest");
    }
  }
}
