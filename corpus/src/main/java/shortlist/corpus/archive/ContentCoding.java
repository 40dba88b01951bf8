package shortlist.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content codings of a body (RFC 9110 section 8.4): gzip, deflate, br, and two of them
 * at most. Whatever the body claims, no more is held than is asked for.
 */
final class ContentCoding {

  private static final int MOST_CODINGS = 2;

  /** How much of an inner coding is read, so that a bomb within a bomb ends, in bytes. */
  private static final long MOST_BETWEEN = 128L << 20;

  private static final int BUFFER = 8 << 10;

  /** The others that are registered (IANA, HTTP Content Coding Registry). */
  private static final Set<String> UNDECODABLE = Set.of("aes128gcm", "compress", "x-compress",
      "dcb", "dcz", "exi", "pack200-gzip", "zstd");

  private ContentCoding() {}

  /**
   * The codings that the Content-Encoding fields name, in the order applied and in lower case.
   * Names that no registry knows, such as {@code none} or {@code utf-8}, are slips that do nothing.
   */
  static List<String> of(Headers headers) {
    List<String> codings = new ArrayList<>(MOST_CODINGS);
    for (Headers.Field field : headers.fields()) {
      if (field.name().equalsIgnoreCase("Content-Encoding")) {
        for (String name : field.value().split(",", -1)) {
          String coding = name.strip().toLowerCase(Locale.ROOT);
          if (isDecodable(coding) || UNDECODABLE.contains(coding)) {
            codings.add(coding);
          }
        }
      }
    }
    return codings;
  }

  /** Whether {@link #decode} can undo these codings. */
  static boolean isDecodable(List<String> codings) {
    return codings.size() <= MOST_CODINGS && codings.stream().allMatch(ContentCoding::isDecodable);
  }

  private static boolean isDecodable(String coding) {
    return switch (coding) {
      case "gzip", "x-gzip", "deflate", "br" -> true;
      default -> false;
    };
  }

  /**
   * The decoded start of a body.
   *
   * @param limit at most this many bytes
   * @return what could be read, even if the rest is damaged
   * @throws IOException if a coding cannot be undone, there are more than two, or nothing could be
   *         read
   */
  static byte[] decode(byte[] body, List<String> codings, int limit) throws IOException {
    if (!isDecodable(codings)) {
      throw new IOException("content coding that cannot be undone: " + String.join(", ", codings));
    }
    if (body.length == 0) {
      return body;
    }
    try (InputStream in = opened(body, codings)) {
      return upTo(in, limit, (int) Math.min(limit, Math.max(BUFFER, body.length * 5L)));
    }
  }

  private static InputStream opened(byte[] body, List<String> codings) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    for (int i = codings.size() - 1; i >= 0; i--) {
      InputStream coded = i == codings.size() - 1 ? in : new Bounded(in, MOST_BETWEEN);
      in = opened(coded, codings.get(i));
    }
    return in;
  }

  private static InputStream opened(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER);
      case "deflate" -> inflating(in);
      case "br" -> new BrotliInputStream(in, BUFFER);
      default -> throw new IOException("content coding that cannot be undone: " + coding);
    };
  }

  /** Servers mean two things by deflate: with the header of RFC 1950, as is right, or without. */
  private static InputStream inflating(InputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    boolean wrapped = start.length == 2 && (start[0] & 0x0f) == 8
        && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    Inflater inflater = new Inflater(!wrapped);
    return new InflaterInputStream(whole, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private static byte[] upTo(InputStream in, int limit, int expected) throws IOException {
    byte[] out = new byte[expected];
    int size = 0;
    try {
      for (int read = 0; read >= 0 && size < limit; read = in.read(out, size, out.length - size)) {
        size += read;
        if (size == out.length && size < limit) {
          out = Arrays.copyOf(out, (int) Math.min(limit, size * 2L));
        }
      }
    } catch (IOException cutShort) {
      if (size == 0) {
        throw cutShort;
      }
    }
    return size == out.length ? out : Arrays.copyOf(out, size);
  }

  /** The first bytes of a stream. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      left--;
      return left < 0 ? -1 : in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
