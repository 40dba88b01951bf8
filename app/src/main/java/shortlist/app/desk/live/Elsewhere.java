package shortlist.app.desk.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.live.Standing.Figure;
import shortlist.app.desk.live.Standing.Phase;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock.Holder;

/**
 * Work of another process, as far as the store tells it. Counting takes a while in a large
 * workspace, so it is done in the background, now and then, as long as somebody asks.
 */
final class Elsewhere {

  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(2);
  private static final int SHARE = 10;

  private final Path folder;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile @Nullable Counted counted;

  Elsewhere(Path folder) {
    this.folder = folder;
  }

  /**
   * What was counted.
   *
   * @param holder of the workspace then
   * @param visited pages since it took it
   * @param due pages
   * @param unread pages that wait for the index
   * @param until in {@link System#nanoTime}, when to count again
   */
  private record Counted(Holder holder, long visited, long due, long unread, long until) {}

  Standing now(Holder holder) {
    Counted known = counted;
    if (known != null && !known.holder().equals(holder)) {
      known = null;
    }
    if (known == null || known.until() - System.nanoTime() < 0) {
      countInBackground(holder);
    }
    String who = "process " + holder.process();
    return switch (holder.work()) {
      case "crawl" -> standing("A crawl by " + who + " is running", known == null
          ? List.of()
          : List.of(Watch.figure("pages", "Pages visited", known.visited()),
              Watch.figure("due", "Due", known.due())));
      case "index" -> standing("An index run by " + who + " is going on", known == null
          ? List.of()
          : List.of(Watch.figure("unread", "Pages to read", known.unread())));
      default -> standing("The workspace is in use by " + who + " (" + holder.work() + ")",
          List.of());
    };
  }

  private static Standing standing(String what, List<Figure> figures) {
    StringBuilder line = new StringBuilder(what);
    String before = ": ";
    for (Figure figure : figures) {
      line.append(before)
          .append(figure.value())
          .append(' ')
          .append(figure.label().toLowerCase(Locale.ROOT));
      before = ", ";
    }
    return new Standing(Phase.OTHER, line.toString(), figures, 0, 0, false, null);
  }

  private void countInBackground(Holder holder) {
    if (counting.compareAndSet(false, true)) {
      Thread.ofPlatform().name("elsewhere").daemon().start(() -> {
        try {
          counted = count(holder);
        } catch (WorkspaceException busyOrGone) {
          // What is known stays; the next who asks tries again.
        } finally {
          counting.set(false);
        }
      });
    }
  }

  private Counted count(Holder holder) {
    long start = System.nanoTime();
    try (Workspace own = Workspace.open(folder)) {
      long visited = own.store()
          .census()
          .visits(holder.since())
          .outcomes()
          .values()
          .stream()
          .mapToLong(Long::longValue)
          .sum();
      long due = own.store().frontier().countDue(Instant.now());
      long unread = own.store().extractions().count();
      long end = System.nanoTime();
      return new Counted(holder, visited, due, unread,
          end + Math.max(SHORTEST_LIFE.toNanos(), SHARE * (end - start)));
    }
  }
}
