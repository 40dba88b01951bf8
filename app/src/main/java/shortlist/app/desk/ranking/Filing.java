package shortlist.app.desk.ranking;

import java.util.concurrent.atomic.AtomicBoolean;
import shortlist.app.desk.library.Library;
import shortlist.corpus.store.Store;
import shortlist.recommender.category.Catalogue;

/**
 * Lets all documents follow what the editor says of categories, in the background. For many
 * threads.
 */
public final class Filing {

  private final Store store;
  private final Library library;
  private final Suggestions suggestions;
  private final AtomicBoolean wanted = new AtomicBoolean();

  public Filing(Store store, Library library, Suggestions suggestions) {
    this.store = store;
    this.library = library;
    this.suggestions = suggestions;
  }

  /** Begins; whatever changes meanwhile is followed right after. */
  public void follow() {
    if (!wanted.getAndSet(true)) {
      Thread.ofVirtual().name("categories").start(() -> {
        synchronized (wanted) {
          wanted.set(false);
          library.index().ifPresent(index -> Catalogue.update(store, index));
          suggestions.changed();
        }
      });
    }
  }
}
