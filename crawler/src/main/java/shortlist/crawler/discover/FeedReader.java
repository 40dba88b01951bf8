package shortlist.crawler.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/** Reads RSS (0.9 to 2.0) and Atom, however damaged or mislabelled. */
final class FeedReader {

  private final WebUrl url;
  private final Instant fetchedAt;

  private FeedReader(Response response) {
    this.url = response.url();
    this.fetchedAt = response.fetchedAt();
  }

  static Feed read(Response response, byte[] bytes) {
    Document document = Xml.parse(response, bytes);
    FeedReader reader = new FeedReader(response);
    List<Element> atom = Xml.all(document, "feed");
    return atom.isEmpty() ? reader.rss(document) : reader.atom(atom.getFirst());
  }

  private Feed rss(Document document) {
    List<Element> channels = Xml.all(document, "channel");
    Element channel = channels.isEmpty() ? document : channels.getFirst();
    return new Feed(Xml.text(channel, "title").map(PlainText::of).orElse(""),
        Xml.text(channel, "language").orElse(null),
        Xml.all(document, "item").stream().map(this::rssItem).toList());
  }

  private FeedItem rssItem(Element item) {
    Optional<WebUrl> link = rssLink(item);
    return new FeedItem(Xml.text(item, "guid").orElse(link.map(WebUrl::text).orElse("")),
        link.orElse(null),
        title(item),
        date(item, "pubdate", "date", "published", "updated"),
        Xml.text(item, "description", "summary", "encoded").map(PlainText::summary).orElse(""),
        names(item, "author", "creator"));
  }

  private Optional<WebUrl> rssLink(Element item) {
    Stream<String> texts = Stream.of("origlink", "link")
        .flatMap(name -> Xml.children(item, name))
        .map(Element::wholeText);
    Stream<String> attributes = Xml.children(item, "link").map(link -> link.attr("href"));
    Stream<String> permanent = Xml.children(item, "guid")
        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
        .map(Element::wholeText)
        .filter(guid -> guid.strip().matches("(?i)https?://.*"));
    return Stream.of(texts, attributes, permanent)
        .flatMap(references -> references)
        .filter(reference -> !reference.isBlank())
        .flatMap(reference -> Xml.resolve(url, item, reference).stream())
        .findFirst();
  }

  private Feed atom(Element feed) {
    String language = feed.attr("xml:lang");
    return new Feed(Xml.text(feed, "title").map(PlainText::of).orElse(""),
        language.isEmpty() ? null : language,
        Xml.all(feed, "entry").stream().map(this::entry).toList());
  }

  private FeedItem entry(Element entry) {
    Optional<WebUrl> link = atomLink(entry);
    return new FeedItem(Xml.text(entry, "id").orElse(link.map(WebUrl::text).orElse("")),
        link.orElse(null),
        title(entry),
        date(entry, "published", "issued", "created", "updated", "modified"),
        Xml.text(entry, "summary", "content").map(PlainText::summary).orElse(""),
        names(entry, "author"));
  }

  /** The alternate link, an HTML one if there is a choice; else an id that is an address. */
  private Optional<WebUrl> atomLink(Element entry) {
    List<Element> alternates = Xml.children(entry, "link")
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").endsWith("alternate"))
        .filter(link -> link.hasAttr("href"))
        .toList();
    Stream<Element> html = alternates.stream()
        .filter(link -> link.attr("type").isEmpty() || link.attr("type").contains("html"));
    return Stream.concat(html, alternates.stream())
        .flatMap(link -> Xml.resolve(url, link, link.attr("href")).stream())
        .findFirst()
        .or(() -> Xml.text(entry, "id").filter(id -> id.startsWith("http")).flatMap(WebUrl::parse));
  }

  private static String title(Element item) {
    return Xml.text(item, "title").map(PlainText::of).orElse("");
  }

  private @Nullable Instant date(Element item, String... names) {
    return Xml.text(item, names).map(text -> FeedDates.parse(text, fetchedAt)).orElse(null);
  }

  private static List<String> names(Element item, String... elements) {
    List<String> names = new ArrayList<>();
    Stream.of(elements)
        .flatMap(name -> Xml.children(item, name))
        .map(author -> Xml.text(author, "name").orElseGet(author::wholeText))
        .map(PlainText::of)
        .filter(name -> !name.isEmpty() && !names.contains(name))
        .limit(50)
        .forEach(names::add);
    return names;
  }
}
