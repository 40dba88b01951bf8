package shortlist.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where records begin in a damaged file. */
final class Members {

  private static final byte[] WARC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int WINDOW = 64 << 10;

  private Members() {}

  /** The first place from {@code start} on where a record begins, or {@code size} if none does. */
  static long find(FileChannel channel, long start, long size) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    long at = start;
    while (at < size) {
      window.clear();
      int count = channel.read(window, at);
      for (int i = 0; i + 2 < count; i++) {
        boolean gzip = window.get(i) == 0x1f && window.get(i + 1) == (byte) 0x8b
            && window.get(i + 2) == 8;
        if (gzip && beginsRecord(channel, at + i)) {
          return at + i;
        }
      }
      // The last two bytes may be the first of a member.
      at += Math.max(1, count - 2);
    }
    return size;
  }

  private static boolean beginsRecord(FileChannel channel, long offset) {
    try (InputStream member = new GzipMember(channel, offset)) {
      return Arrays.equals(member.readNBytes(WARC.length), WARC);
    } catch (IOException noMember) {
      return false;
    }
  }
}
