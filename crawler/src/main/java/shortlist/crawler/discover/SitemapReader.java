package shortlist.crawler.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.FeedDates;
import shortlist.corpus.feed.PlainText;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.xml.UnreadableException;
import shortlist.corpus.xml.Xml;
import shortlist.corpus.xml.XmlText;

/**
 * Reads sitemaps and indexes of sitemaps (sitemaps.org) and news sitemaps, as XML or one address a
 * line, however damaged.
 */
final class SitemapReader {

  static final int MAX_PAGES = 20_000;
  static final int MAX_SITEMAPS = 500;

  private static final double BONUS = 0.1;
  private static final double MAX_SCORE = 0.9;
  private static final double SITEMAP_SCORE = 0.9;

  private final Response response;
  private final Map<WebUrl, Link> links = new LinkedHashMap<>();

  private SitemapReader(Response response) {
    this.response = response;
  }

  private record Entry(WebUrl url, @Nullable Instant modified, String title) {}

  /**
   * Reads XML.
   *
   * @throws UnreadableException if it is an attack
   */
  static List<Link> read(Response response, byte[] bytes) throws UnreadableException {
    Document document = Xml.parse(response, bytes);
    SitemapReader reader = new SitemapReader(response);
    for (Entry entry : newest(reader.entries(Xml.all(document, "sitemap")), MAX_SITEMAPS)) {
      reader.links.putIfAbsent(entry.url(),
          new Link(entry.url(), PageRole.SITEMAP, SITEMAP_SCORE, entry.modified(), ""));
    }
    for (Entry entry : newest(reader.entries(Xml.all(document, "url")), MAX_PAGES)) {
      reader.addPage(entry);
    }
    return List.copyOf(reader.links.values());
  }

  static List<Link> readText(Response response, byte[] bytes) {
    SitemapReader reader = new SitemapReader(response);
    XmlText.decode(bytes, response.charset())
        .lines()
        .limit(MAX_PAGES)
        .flatMap(line -> address(line).stream())
        .forEach(url -> reader.addPage(new Entry(url, null, "")));
    return List.copyOf(reader.links.values());
  }

  /** Some lists leave out the scheme. */
  private static Optional<WebUrl> address(String line) {
    String bare = line.strip();
    boolean host = bare.regionMatches(true, 0, "www.", 0, 4);
    return WebUrl.parse(host ? "http://" + bare : bare);
  }

  private List<Entry> entries(List<Element> elements) {
    List<Entry> entries = new ArrayList<>();
    for (Element element : elements) {
      // An element without a loc holds the address itself in some indexes.
      Xml.text(element, "loc")
          .or(() -> Optional.of(element.ownText()).filter(text -> element.childrenSize() == 0))
          .map(SitemapReader::withoutBlanks)
          .filter(address -> !address.isEmpty())
          .flatMap(response.url()::resolve)
          .ifPresent(url -> entries.add(new Entry(url, modified(element), title(element))));
    }
    return entries;
  }

  /** No-break and typographic spaces are around addresses too. */
  private static String withoutBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private @Nullable Instant modified(Element element) {
    return Xml.text(element, "lastmod")
        .or(() -> news(element).flatMap(news -> Xml.text(news, "news:publication_date")))
        .map(text -> FeedDates.parse(text, response.fetchedAt()))
        .orElse(null);
  }

  private static String title(Element element) {
    return news(element).flatMap(news -> Xml.text(news, "news:title"))
        .map(PlainText::of)
        .orElse("");
  }

  private static Optional<Element> news(Element element) {
    return Xml.child(element, "news:news");
  }

  /** Those without a date come last. */
  private static List<Entry> newest(List<Entry> entries, int limit) {
    if (entries.size() <= limit) {
      return entries;
    }
    entries.sort(Comparator.comparing(Entry::modified,
        Comparator.nullsLast(Comparator.reverseOrder())));
    return entries.subList(0, limit);
  }

  private void addPage(Entry entry) {
    double score = LinkScore.of(entry.url(), entry.title());
    if (score > 0) {
      links.putIfAbsent(entry.url(), new Link(entry.url(), PageRole.PAGE,
          Math.min(MAX_SCORE, score + BONUS), entry.modified(), entry.title()));
    }
  }
}
