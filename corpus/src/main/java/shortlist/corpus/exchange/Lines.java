package shortlist.corpus.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, of bounded length however long they are there. Not thread-safe. */
public final class Lines {

  /** Of a line that is too long this much is kept. */
  private static final int START = 4 << 10;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  /**
   * One line.
   *
   * @param text without its newline; what is not UTF-8 is replaced
   * @param bytes its length in bytes, as far as it is kept
   * @param whole whether it is all of the line, and not only the start of one that is too long
   */
  public record Line(String text, int bytes, boolean whole) {}

  /**
   * Of a stream that stays the caller's to close.
   *
   * @param limit the most bytes that a line may have
   */
  public Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line; null after the last. Waits for no more than its newline. */
  public @Nullable Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    boolean whole = true;
    boolean more = true;
    while (more) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (whole && line.size() + at - start > limit) {
        whole = false;
        line = startOf(line, start);
      } else if (whole) {
        line.write(buffer, start, at - start);
      }
      boolean ended = at < end;
      at += ended ? 1 : 0;
      more = !ended && fill();
    }
    return new Line(line.toString(StandardCharsets.UTF_8), line.size(), whole);
  }

  private ByteArrayOutputStream startOf(ByteArrayOutputStream line, int from) {
    ByteArrayOutputStream start = new ByteArrayOutputStream(START);
    byte[] kept = line.size() > 0 ? line.toByteArray() : buffer;
    int offset = line.size() > 0 ? 0 : from;
    start.write(kept, offset, Math.min(START, kept.length - offset));
    return start;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
