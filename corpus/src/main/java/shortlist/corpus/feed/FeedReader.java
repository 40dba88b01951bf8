package shortlist.corpus.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;
import shortlist.corpus.xml.Xml;

/** Reads RSS (0.9 to 2.0, RDF), Atom (0.3 and 1.0) and CDF, however damaged or mislabelled. */
final class FeedReader {

  private static final Set<String> ROOTS = Set.of("rss", "rdf", "rdf:rdf", "channel", "feed");

  private final Response response;
  private final FeedItemReader items;
  private final WebUrl base;

  private FeedReader(Response response) {
    this.response = response;
    // RFC 3986 section 5.1: what the answer says it is comes before what was asked for.
    this.base = response.headers()
        .first("Content-Location")
        .flatMap(response.url()::resolve)
        .orElse(response.url());
    this.items = new FeedItemReader(base, response.fetchedAt());
  }

  /**
   * Reads a feed, which may have no items.
   *
   * @throws UnreadableException if it is no feed or an attack
   */
  static Feed read(Response response, byte[] bytes) throws UnreadableException {
    Document document = Xml.parse(response, bytes);
    Element root = Xml.first(document, ROOTS)
        .orElseThrow(() -> new UnreadableException("not a feed: it has no element of one"));
    FeedReader reader = new FeedReader(response);
    if (Xml.name(root).equals("feed")) {
      return reader.feed(root, reader.newest(Xml.all(root, "entry"))
          .stream()
          .map(reader.items::entry)
          .toList());
    }
    Element channel = Xml.first(document, Set.of("channel")).orElse(root);
    return reader.feed(channel,
        reader.newest(Xml.all(document, "item")).stream().map(reader.items::item).toList());
  }

  /** Of too many items only the newest are read at all. */
  private List<Element> newest(List<Element> elements) {
    if (elements.size() <= Feed.MAX_ITEMS) {
      return elements;
    }
    record Dated(Element element, @Nullable Instant date) {}
    return elements.stream()
        .map(element -> new Dated(element, items.date(element)))
        .sorted(Comparator.comparing(Dated::date,
            Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(Feed.MAX_ITEMS)
        .map(Dated::element)
        .toList();
  }

  private Feed feed(Element channel, List<FeedItem> found) {
    return new Feed(items.plain(channel, "title", "dc:title").orElse(""),
        items.plain(channel, "subtitle", "tagline", "description", "dc:description", "abstract",
            "itunes:subtitle", "itunes:summary").orElse(""),
        link(channel).orElse(null),
        language(channel).orElse(null),
        items.authors(channel, "author", "managingeditor", "dc:creator", "dc:author",
            "itunes:author"),
        found,
        related(channel, "hub").or(() -> header("hub")).orElse(null),
        related(channel, "prev-archive", "next").orElse(null),
        Intervals.ofUpdates(channel).orElse(null));
  }

  private Optional<WebUrl> link(Element channel) {
    return items.link(channel)
        .or(() -> Optional.of(Xml.attribute(channel, "href"))
            .filter(href -> !href.isEmpty())
            .flatMap(href -> Xml.resolve(base, channel, href)));
  }

  private Optional<String> language(Element channel) {
    return FeedItemReader.language(channel)
        .or(() -> response.headers().first("Content-Language").map(String::strip))
        .filter(language -> !language.isEmpty());
  }

  private Optional<WebUrl> related(Element channel, String... relations) {
    List<Element> links = Xml.children(channel, "link");
    return Stream.of(relations)
        .flatMap(relation -> links.stream()
            .filter(link -> Xml.attribute(link, "rel").equalsIgnoreCase(relation)))
        .flatMap(link -> Xml.resolve(base, link, Xml.attribute(link, "href")).stream())
        .findFirst();
  }

  /** An address that a Link field (RFC 8288) gives as {@code <address>; rel="hub"}. */
  private Optional<WebUrl> header(String relation) {
    List<WebUrl> found = new ArrayList<>();
    for (String field : response.headers().all("Link")) {
      for (String link : field.split(",", -1)) {
        int open = link.indexOf('<');
        int close = link.indexOf('>', open + 1);
        boolean related = close > 0 && link.substring(close)
            .toLowerCase(Locale.ROOT)
            .replace("\"", "")
            .replace(" ", "")
            .endsWith(";rel=" + relation);
        if (open >= 0 && related) {
          base.resolve(link.substring(open + 1, close)).ifPresent(found::add);
        }
      }
    }
    return found.stream().findFirst();
  }
}
