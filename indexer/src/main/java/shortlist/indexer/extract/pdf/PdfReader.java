package shortlist.indexer.extract.pdf;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads PDF documents in child processes, one for each thread that reads at a time. Safe for use by
 * several threads; close it to end the children.
 */
public final class PdfReader implements AutoCloseable {

  private static final int TRIES = 2;

  private final Duration limit;
  private final Deque<PdfChild> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * No child is started before the first document.
   *
   * @param limit how long one document may take
   */
  public PdfReader(Duration limit) {
    this.limit = limit;
  }

  /**
   * What a document gave.
   *
   * @param page text and front matter; empty if it could not be read
   * @param reason why not, in plain words; empty if it could
   */
  public record Result(Optional<PdfPage> page, String reason) {

    static Result failed(String reason) {
      return new Result(Optional.empty(), reason);
    }
  }

  /** Reads a document; never throws for what stands in it. */
  public Result read(byte[] pdf) {
    String reason = "";
    for (int i = 0; i < TRIES; i++) {
      try {
        PdfChild child = take();
        Result result = child.ask(pdf);
        giveBack(child);
        return result;
      } catch (PdfChild.Died died) {
        reason = died.reason();
      }
    }
    return Result.failed(reason);
  }

  private PdfChild take() throws PdfChild.Died {
    synchronized (idle) {
      PdfChild child = idle.poll();
      if (child != null) {
        return child;
      }
    }
    return PdfChild.start(limit);
  }

  private void giveBack(PdfChild child) {
    synchronized (idle) {
      if (!closed) {
        idle.push(child);
        return;
      }
    }
    child.kill();
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(PdfChild::kill);
      idle.clear();
    }
  }
}
