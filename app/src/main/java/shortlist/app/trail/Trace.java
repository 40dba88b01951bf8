package shortlist.app.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Trail;

/**
 * Everything that is known to have happened to one address or document.
 *
 * @param page the page at the address; null for a document that was imported
 * @param document that it gave; null if it gave none
 * @param steps oldest first, and at the end what holds now
 */
public record Trace(
    @Nullable Trail page, Documents.@Nullable Entry document, List<Step> steps) {

  /** Copies the list. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /**
   * Traces what a person names by the id of a document, its address, or the address of a page.
   *
   * @return empty if the store knows nothing by that name
   */
  public static Optional<Trace> of(Store store, String idOrUrl, Instant now) {
    Optional<Trail> named = WebUrl.parse(idOrUrl).flatMap(store.trails()::find);
    // A page that gave nothing may be told by an entry of its feed.
    Optional<Documents.Entry> document = named.map(Trail::documentId)
        .flatMap(store.documents()::find)
        .or(() -> store.documents().findByIdOrUrl(idOrUrl));
    Optional<Trail> page = named.or(() -> document.map(Documents.Entry::pageId)
        .flatMap(store.trails()::find));
    return page.isEmpty() && document.isEmpty()
        ? Optional.empty()
        : Optional.of(trace(store, page.orElse(null), document.orElse(null), now));
  }

  /** Says why an address is not known; only for one of which {@link #of} knows nothing. */
  public static Absence absence(Store store, WebUrl url, Instant now) {
    return Absence.of(store, url, now);
  }

  private static Trace trace(Store store, @Nullable Trail page,
      Documents.@Nullable Entry document, Instant now) {
    DocumentSteps text = new DocumentSteps(store, document, page != null
        ? page.url()
        : document == null ? null : document.url());
    List<Step> steps = new ArrayList<>();
    List<Step> dated = new ArrayList<>(text.review());
    if (page == null) {
      steps.add(Step.now(Step.What.FOUND, "It was imported from a file."));
      steps.addAll(inOrder(dated));
      steps.addAll(text.text(null));
      return new Trace(null, document, steps);
    }
    PageSteps crawl = new PageSteps(store, page);
    dated.addAll(crawl.visits());
    steps.addAll(crawl.found());
    steps.addAll(inOrder(dated));
    steps.addAll(crawl.redirects());
    steps.addAll(text.text(page));
    steps.addAll(crawl.permissions());
    steps.addAll(crawl.next(now));
    return new Trace(page, document, steps);
  }

  /** Oldest first; what has no date is from before this workspace, or holds now. */
  private static List<Step> inOrder(List<Step> steps) {
    return steps.stream()
        .sorted(Comparator.comparing(Step::at, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
