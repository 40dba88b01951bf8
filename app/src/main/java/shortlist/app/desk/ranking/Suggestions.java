package shortlist.app.desk.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.quality.Firsts;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Ranking;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;
import shortlist.recommender.candidate.Candidate;

/**
 * The suggestions of the moment. A ranking is made in the background, whenever what it rests on has
 * changed; until it is there, the one before it is shown without what was judged since, and with
 * what was taken back in its old place. No page waits for a ranking, but for a moment at the first
 * one. For many threads.
 */
public final class Suggestions implements AutoCloseable {

  /** As many as somebody looks through for five places. */
  private static final int SHOWN = 20;

  /** Explained before anybody asks, so that the list stays full while it is judged. */
  private static final int AHEAD = 40;

  private static final int CHUNK = 100;
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final Workspace aside;
  private final Library library;
  private final ForkJoinPool background;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Made made;
  private @Nullable Recommender recommender;
  private @Nullable SearchIndex recommended;
  private @Nullable RuntimeException failure;
  private @Nullable Basis failed;
  private @Nullable Basis underway;
  private boolean running;
  private boolean wanted;
  private volatile boolean closed;

  /**
   * Suggestions of a workspace. A ranking reads much, so it does that on a connection of its own,
   * and leaves one processor to those who wait for a page.
   *
   * @param aside the same workspace, opened once more; to be closed after this
   */
  public Suggestions(Workspace workspace, Workspace aside, Library library) {
    this.workspace = workspace;
    this.aside = aside;
    this.library = library;
    this.background = new ForkJoinPool(
        Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /**
   * The suggestions at one moment.
   *
   * @param cards best first, without what is judged
   * @param basis what the order rests on, for a person
   * @param ranking they come from; null if there is none yet
   * @param busy whether a newer one is being made
   */
  public record Standing(
      List<Suggested> cards, String basis, @Nullable Ranking ranking, boolean busy) {

    /** Copies the list. */
    public Standing {
      cards = List.copyOf(cards);
    }

    /** The suggestions alone. */
    public List<Suggestion> list() {
      return cards.stream().map(Suggested::suggestion).toList();
    }
  }

  /** The suggestions after all verdicts so far. */
  public Standing current() {
    return current(Filter.NONE);
  }

  /** Those of them that are wanted. */
  public Standing current(Filter filter) {
    Made known = look(FIRST);
    return known == null
        ? new Standing(List.of(), "", null, isBusy())
        : new Standing(
            pick(known, filter, SHOWN).stream().map(known::explain).toList(),
            known.ranking().basis(), known.ranking(), isBusy());
  }

  /** The suggestion of a document, wherever it stands in the list; judged or not. */
  public Optional<Suggested> find(String id) {
    return Optional.ofNullable(look(FIRST)).flatMap(known -> known.find(id));
  }

  /** The newest ranking that is there; empty until the first is made. Never waits. */
  public Optional<Ranking> ranking() {
    return Optional.ofNullable(look(Duration.ZERO)).map(Made::ranking);
  }

  /** Whether a ranking is being made. */
  public boolean isBusy() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  /** Says that something has changed, so that a new ranking is begun before anybody asks. */
  public void changed() {
    try {
      look(Duration.ZERO);
    } catch (WorkspaceException _) {
      // What was to be done is done; the page that needs the index will say what is wrong with it.
    }
  }

  /** Stops ranking; what is under way is ended first. */
  @Override
  public void close() {
    closed = true;
    background.shutdownNow();
    background.close();
  }

  /** What there is, and begins what is due; waits for the first one only. */
  private @Nullable Made look(Duration patience) {
    Optional<SearchIndex> index = library.index();
    if (index.isEmpty()) {
      return null;
    }
    Basis now = Basis.of(workspace, index.get().commit());
    lock.lock();
    try {
      Made known = made;
      // Reasons are read from the index that was ranked: another one may have replaced it.
      if (known != null && known.index() != index.get()) {
        known = null;
        made = null;
      }
      boolean due = known == null || !known.basis().equals(now);
      if (due && !now.equals(failed) && !now.equals(underway)) {
        begin();
      }
      return known == null ? first(patience) : known;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Made first(Duration patience) {
    long left = patience.toNanos();
    try {
      while (made == null && running && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    RuntimeException known = failure;
    if (made == null && !running && known != null) {
      throw known;
    }
    return made;
  }

  private void begin() {
    wanted = true;
    if (!running && !closed) {
      running = true;
      background.execute(this::rankWhileWanted);
    }
  }

  private void rankWhileWanted() {
    while (next()) {
      long begun = System.nanoTime();
      Basis basis = null;
      try {
        SearchIndex index = library.index().orElseThrow();
        basis = Basis.of(aside, index.commit());
        begun(basis);
        Made done = rank(index, basis);
        tell(done, null, null);
        noteFirst(done);
      } catch (RuntimeException e) {
        tell(null, e, basis);
      }
      rest(System.nanoTime() - begun);
    }
  }

  private Made rank(SearchIndex index, Basis basis) {
    Recommender ranker = recommender;
    if (ranker == null || recommended != index) {
      ranker = new Recommender(aside, index);
      recommender = ranker;
      recommended = index;
    }
    Made done = new Made(basis, index, ranker.rank(), aside.store(), known());
    pick(done, Filter.NONE, AHEAD).forEach(done::explain);
    return done;
  }

  /** Behind the list's back: a disk that is full, or a crawl that writes, must not keep it. */
  private void noteFirst(Made done) {
    try {
      Firsts.note(aside.store(), pick(done, Filter.NONE, Firsts.COUNT).stream()
          .map(done::explain)
          .map(Suggested::suggestion)
          .toList());
    } catch (WorkspaceException _) {
      // Another ranking is noted the next time.
    }
  }

  private void begun(Basis basis) {
    lock.lock();
    try {
      underway = basis;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Made known() {
    lock.lock();
    try {
      return made;
    } finally {
      lock.unlock();
    }
  }

  private boolean next() {
    lock.lock();
    try {
      running = wanted && !closed;
      wanted = false;
      changed.signalAll();
      return running;
    } finally {
      lock.unlock();
    }
  }

  private void tell(@Nullable Made done, @Nullable RuntimeException problem,
      @Nullable Basis basis) {
    lock.lock();
    try {
      made = done == null ? made : done;
      failure = problem;
      failed = basis;
      underway = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A ranking that takes long must not be made all the time while somebody judges. */
  private void rest(long nanos) {
    lock.lock();
    try {
      long left = wanted ? nanos : 0;
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private List<Candidate> pick(Made from, Filter filter, int limit) {
    Store store = workspace.store();
    Judged judged = new Judged(store, Instant.now());
    List<Candidate> picked = new ArrayList<>();
    List<Candidate> chunk = new ArrayList<>();
    Iterator<Candidate> order = from.order().iterator();
    while (order.hasNext() && picked.size() < limit) {
      Candidate next = order.next();
      if (filter.takes(next, from)) {
        chunk.add(next);
      }
      if (chunk.size() == CHUNK || !order.hasNext()) {
        List<Candidate> open = judged.open(chunk);
        Set<String> seen = filter.unseen() ? store.verdicts().seen(ids(open)) : Set.of();
        open.stream()
            .filter(candidate -> !seen.contains(candidate.id()))
            .limit(limit - picked.size())
            .forEach(picked::add);
        chunk.clear();
      }
    }
    return picked;
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }
}
