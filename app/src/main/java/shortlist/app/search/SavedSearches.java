package shortlist.app.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Searches.Saved;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

/** The searches that are kept, answered from one state of the index. */
public final class SavedSearches {

  private static final int ENTRIES = 50;

  private final Store store;
  private final SearchIndex index;
  private final Annotations annotations;

  /** Answers from the index, with annotations laid over it. */
  public SavedSearches(Store store, SearchIndex index, Annotations annotations) {
    this.store = store;
    this.index = index;
    this.annotations = annotations;
  }

  /**
   * A saved search as it stands.
   *
   * @param total documents that match it
   * @param fresh those of them that came since its news were last looked at
   */
  public record Standing(Saved search, long total, long fresh) {}

  /** All saved searches, by name. */
  public List<Standing> all() {
    return store.searches().all().stream().map(this::standing).toList();
  }

  /** How one stands. */
  public Standing standing(Saved search) {
    return new Standing(search, index.count(search.query(), annotations, null),
        index.count(search.query(), annotations, search.seen()));
  }

  /** What came later than {@code since}, the last first. */
  public List<Hit> news(Saved search, Instant since, int limit) {
    return index.latest(search.query(), annotations, since, limit);
  }

  /**
   * The feed of a search: what came last, whether looked at or not.
   *
   * @param desk where the desk answers, for links to its pages; null if it does not
   * @param self the feed's own address; null if it is not known yet
   */
  public SearchFeed feed(Saved search, @Nullable URI desk, @Nullable URI self) {
    List<Hit> hits = index.latest(search.query(), annotations, null, ENTRIES);
    return feed(search.feed(), search.name(), search.query(), search.createdAt(),
        desk == null ? null : desk.resolve("/saved/" + encoded(search.key())), self, hits, desk);
  }

  /**
   * Hits of any query as a feed, in their order.
   *
   * @param desk where the desk answers
   * @param home the page of the search
   * @param self the feed's own address
   */
  public SearchFeed feed(String query, List<Hit> hits, URI desk, URI home, URI self) {
    return feed(uuid("query", query), query, query, Instant.EPOCH, home, self, hits, desk);
  }

  private SearchFeed feed(UUID id, String title, String query, Instant begun, @Nullable URI home,
      @Nullable URI self, List<Hit> hits, @Nullable URI desk) {
    Map<String, Instant> arrivals = store.arrivals()
        .of(hits.stream().map(Hit::id).collect(Collectors.toSet()));
    List<SearchFeed.Entry> entries = hits.stream()
        .map(hit -> entry(hit, arrivals.getOrDefault(hit.id(), begun), desk))
        .toList();
    Instant updated = entries.stream()
        .map(SearchFeed.Entry::arrived)
        .max(Instant::compareTo)
        .orElse(begun);
    return new SearchFeed(id, title, query, updated, home, self, entries);
  }

  private SearchFeed.Entry entry(Hit hit, Instant arrived, @Nullable URI desk) {
    Optional<Metadata> metadata = store.documents()
        .find(hit.id())
        .map(Documents.Entry::metadata);
    String title = Legible.line(hit.title());
    String summary = metadata.map(Metadata::summary).map(Legible::line).orElse("");
    return new SearchFeed.Entry(uuid("document", hit.id()), link(hit, desk),
        title.isEmpty() ? "(no title)" : title, metadata.map(Metadata::authors).orElse(List.of()),
        hit.published(), arrived, hit.kind(), hit.language(),
        summary.isEmpty() ? Legible.line(hit.snippet().text()) : summary);
  }

  private static @Nullable URI link(Hit hit, @Nullable URI desk) {
    WebUrl url = hit.url();
    if (url != null) {
      return url.toUri();
    }
    return desk == null ? null : desk.resolve("/document/" + encoded(hit.id()));
  }

  private static UUID uuid(String kind, String name) {
    return UUID.nameUUIDFromBytes(
        ("shortlist " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
