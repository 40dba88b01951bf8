package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Shown;
import shortlist.app.review.Notebook;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Trail;

/**
 * What belongs to a document as far as the crawl can tell, and what it was named for.
 *
 * @param paper the PDF that was read with it; null if none was
 * @param cited the papers that its text links to, if they are few: it is probably about them
 * @param addresses where the same document stands or stood, besides its own address
 * @param redirects the addresses that lead to it
 * @param sources through which it was found
 * @param named the links for which the editor named it
 */
record Kin(
    @Nullable WebUrl paper,
    List<Cited> cited,
    List<WebUrl> addresses,
    List<WebUrl> redirects,
    List<Through> sources,
    List<Named> named) {

  private static final int MOST = 10;
  /** Who links to more of them reports on a field, not on a paper. */
  private static final int FEW = 2;
  private static final int MAX_LENGTH = 200_000;
  private static final Pattern PAPER = Pattern.compile(
      "https?://(?:www\\.|export\\.|dx\\.)?(?:arxiv\\.org/|doi\\.org/|ar5iv\\.|dl\\.acm\\.org/doi/)"
          + "[^\\s)\\]<>\"']{1,200}");

  /**
   * A paper.
   *
   * @param page of it on the desk; null if it is not in the corpus
   * @param title null if it is not in the corpus
   */
  record Cited(WebUrl url, @Nullable String page, @Nullable String title) {}

  /**
   * A link that something was named for.
   *
   * @param as what it is to the link
   */
  record Named(String as, String page, String title) {}

  /**
   * A source.
   *
   * @param page of it on the desk
   */
  record Through(String title, String page) {}

  /** Nothing is known, as of what was never crawled. */
  static Kin unknown(Store store, String key) {
    return new Kin(null, List.of(), List.of(), List.of(), List.of(), named(store, key));
  }

  /**
   * The kin of a document.
   *
   * @param markdown its text with its links
   */
  static Kin of(Store store, Documents.Entry document, String key, String markdown) {
    Long page = document.pageId();
    WebUrl paper = page == null ? null : store.trails().paperOf(page).orElse(null);
    Set<WebUrl> addresses = new LinkedHashSet<>(store.trails().pagesOf(document.id()));
    Set<WebUrl> targets = new LinkedHashSet<>(addresses);
    if (document.url() != null) {
      targets.add(document.url());
    }
    Set<WebUrl> redirects = new LinkedHashSet<>();
    targets.stream()
        .limit(MOST)
        .forEach(url -> redirects.addAll(store.trails().redirectsTo(url, MOST)));
    redirects.removeAll(targets);
    addresses.removeIf(url -> url.equals(document.url()) || url.equals(paper));
    return new Kin(paper, cited(store, key, markdown), first(addresses), first(redirects),
        sources(store, document), named(store, key));
  }

  /** Whether there is anything to tell. */
  boolean isKnown() {
    return paper != null || !cited.isEmpty() || !addresses.isEmpty() || !redirects.isEmpty()
        || !sources.isEmpty() || !named.isEmpty();
  }

  private static List<Through> sources(Store store, Documents.Entry document) {
    return Stream
        .concat(
            Stream.ofNullable(document.pageId()).flatMap(id -> store.trails().find(id).stream()),
            store.trails()
                .pagesOf(document.id())
                .stream()
                .limit(MOST)
                .flatMap(url -> store.trails().find(url).stream()))
        .map(Trail::sourceId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> store.sources().find(id).stream())
        .map(source -> new Through(Shown.title(source.title()), "/sources/" + source.id()))
        .toList();
  }

  private static List<WebUrl> first(Set<WebUrl> urls) {
    return urls.stream().limit(MOST).toList();
  }

  private static List<Cited> cited(Store store, String key, String markdown) {
    Matcher links = PAPER.matcher(markdown.substring(0, Math.min(markdown.length(), MAX_LENGTH)));
    List<Cited> cited = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>(Set.of(key));
    while (links.find() && cited.size() <= FEW) {
      WebUrl.parse(links.group())
          .filter(url -> keys.add(LinkKey.of(url).text()))
          .ifPresent(url -> cited.add(cited(store, url)));
    }
    return cited.size() > FEW ? List.of() : cited;
  }

  private static Cited cited(Store store, WebUrl url) {
    return store.documents()
        .findByIdOrUrl(url.text())
        .map(found -> new Cited(url, "/document/" + found.id(),
            Shown.title(found.metadata().title())))
        .orElseGet(() -> new Cited(url, null, null));
  }

  private static List<Named> named(Store store, String key) {
    Notebook notebook = new Notebook(store);
    return store.relations()
        .naming(key)
        .stream()
        .limit(MOST)
        .map(named -> new Named(named.kind().label(), Local.resource(named.key()),
            notebook.ofKey(named.key())
                .map(subject -> Shown.title(subject.title()))
                .orElse(named.key())))
        .toList();
  }
}
