package shortlist.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import shortlist.corpus.document.Legible;

/**
 * One line that says how far long work has come. On a terminal it is redrawn in place; elsewhere it
 * is printed again every ten seconds. Safe for use by several threads.
 */
final class Progress implements AutoCloseable {

  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
  private static final long REPEAT_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int BAR = 24;
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean terminal;
  private long lastShown;
  private boolean drawn;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    this.lastShown = terminal ? 0 : System.nanoTime();
  }

  /** Shows a share of the work with a bar; {@code total} 0 for an unknown amount. */
  void show(long done, long total, String words) {
    double share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    int filled = (int) Math.round(share * BAR);
    String bar = terminal && total > 0
        ? "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] "
        : "";
    show(bar + "%,d".formatted(done)
        + (total > 0 ? String.format(Locale.ROOT, " of %,d ", total) : " ")
        + words);
  }

  /** Shows a line, unless the last one was shown only just now. */
  synchronized void show(String line) {
    long now = System.nanoTime();
    if (lastShown != 0 && now - lastShown < (terminal ? REDRAW_NANOS : REPEAT_NANOS)) {
      return;
    }
    lastShown = now;
    String shown = Legible.line(line);
    if (terminal) {
      out.print("\r\033[K" + shown.substring(0, Math.min(shown.length(), WIDTH)));
      out.flush();
      drawn = true;
    } else {
      out.println(shown);
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (drawn) {
      out.print("\r\033[K");
      out.flush();
      drawn = false;
    }
  }
}
