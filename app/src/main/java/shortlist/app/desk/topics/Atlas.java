package shortlist.app.desk.topics;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.work.Background;
import shortlist.app.topic.Subjects;
import shortlist.app.topic.Survey;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;

/**
 * The topics of the corpus, found beside the desk and kept until the index or a category changes;
 * while they are found again, those from before are shown. For many threads.
 */
final class Atlas implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(250);

  private final Store store;
  private final Store aside;
  private final Library library;
  private final Overlay overlay;
  private final Background background = new Background();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Found found;
  private @Nullable Surveyed surveyed;
  private @Nullable Basis failed;

  /** @param aside the same store on a connection of its own, for what takes long */
  Atlas(Store store, Store aside, Library library, Overlay overlay) {
    this.store = store;
    this.aside = aside;
    this.library = library;
    this.overlay = overlay;
  }

  /** What topics are found from. */
  private record Basis(String commit, Map<String, String> categories) {}

  /** Topics and what they were found from. */
  private record Found(Basis basis, Subjects subjects) {}

  /** Figures and the moment that they are of. */
  private record Surveyed(Subjects subjects, long revision, Set<String> suggested,
      Survey survey) {}

  /**
   * What is known at a moment.
   *
   * @param survey null if nothing was found yet
   * @param annotations that it is of
   * @param working whether topics are being found now
   * @param failure why they could not be found, in a sentence; null if they could
   * @param empty whether there is nothing to find topics in
   */
  record Reading(@Nullable Survey survey, Annotations annotations, boolean working,
      @Nullable String failure, boolean empty) {}

  /**
   * What is known now; begins to find topics where they are not known or old, and waits a moment
   * for the first ones, for a small corpus needs no more.
   */
  Reading current() {
    Reading reading = look();
    if (reading.survey() != null || !reading.working()) {
      return reading;
    }
    background.await(MOMENT);
    return look();
  }

  private Reading look() {
    SearchIndex index = library.index().filter(open -> open.size() > 0).orElse(null);
    Annotations annotations = overlay.current();
    if (index == null) {
      return new Reading(null, annotations, false, null, true);
    }
    Basis basis = new Basis(index.commit(), annotations.category());
    lock.lock();
    try {
      Found known = found;
      if ((known == null || !known.basis().equals(basis)) && !basis.equals(failed)) {
        background.start("topics", _ -> find(index, basis));
      }
      boolean working = background.state().isPresent()
          && (known == null || !known.basis().equals(basis));
      String failure = basis.equals(failed)
          ? background.failure().map(Background.Failure::sentence).orElse(null)
          : null;
      return new Reading(known == null ? null : survey(known.subjects(), annotations),
          annotations, working, failure, false);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    background.close();
  }

  private void find(SearchIndex index, Basis basis) {
    try {
      Subjects subjects = Subjects.find(aside, index, basis.categories());
      lock.lock();
      try {
        found = new Found(basis, subjects);
      } finally {
        lock.unlock();
      }
    } catch (RuntimeException e) {
      lock.lock();
      try {
        failed = basis;
      } finally {
        lock.unlock();
      }
      throw e;
    }
  }

  private Survey survey(Subjects subjects, Annotations annotations) {
    Surveyed known = surveyed;
    long revision = store.revision();
    Set<String> suggested = store.rankings().everFirst();
    if (known == null || known.subjects() != subjects || known.revision() != revision
        || !known.suggested().equals(suggested)) {
      known = new Surveyed(subjects, revision, suggested,
          Survey.of(subjects, annotations, suggested, store.engagement()));
      surveyed = known;
    }
    return known.survey();
  }
}
