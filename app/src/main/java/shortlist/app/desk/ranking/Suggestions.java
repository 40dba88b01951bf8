package shortlist.app.desk.ranking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.Ranking;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;

/**
 * The suggestions of the moment. They are kept while the editor only reads, made again after each
 * verdict, and now and then for the sake of a crawl that runs beside the desk. For many threads.
 */
public final class Suggestions {

  /** As many as somebody looks through for five places. */
  private static final int LIMIT = 20;

  private static final long MAX_AGE = Duration.ofMinutes(1).toNanos();

  private final Workspace workspace;
  private final Library library;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Standing standing;
  private volatile @Nullable Ranking ranking;

  public Suggestions(Workspace workspace, Library library) {
    this.workspace = workspace;
    this.library = library;
  }

  /**
   * The suggestions at one moment.
   *
   * @param list best first
   * @param basis what the order rests on, for a person
   * @param madeAt when, in {@link System#nanoTime}
   */
  public record Standing(List<Suggestion> list, String basis, long madeAt) {}

  /** The suggestions after all verdicts so far. */
  public Standing current() {
    lock.lock();
    try {
      Standing known = standing;
      if (known == null || System.nanoTime() - known.madeAt() > MAX_AGE) {
        known = rank();
        standing = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** The newest finished ranking; empty if there is none yet. Never waits. */
  public Optional<Ranking> ranking() {
    return Optional.ofNullable(ranking);
  }

  /** Says that a verdict or the draft has changed. */
  public void changed() {
    lock.lock();
    try {
      standing = null;
    } finally {
      lock.unlock();
    }
  }

  private Standing rank() {
    long now = System.nanoTime();
    return library.index()
        .map(index -> new Recommender(workspace, index).rank())
        .map(made -> {
          ranking = made;
          return new Standing(made.suggestions(LIMIT), made.basis(), now);
        })
        .orElseGet(() -> new Standing(List.of(), "", now));
  }
}
