package shortlist.corpus.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.Xml;

/** Reads the items of RSS and CDF and the entries of Atom. */
final class FeedItemReader {

  private static final int MAX_AUTHORS = 50;
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*",
      Pattern.DOTALL);
  private static final String[] DATES = {"published", "pubdate", "issued", "dcterms:issued",
      "dc:date", "created", "dcterms:created", "updated", "modified", "dcterms:modified"};
  private static final String[] SUMMARIES = {"summary", "description", "dc:description", "abstract",
      "content", "content:encoded", "fullitem", "body", "xhtml:body", "itunes:summary",
      "itunes:subtitle", "media:description"};

  private final WebUrl base;
  private final Instant latest;
  private final MediaReader media;

  /** Reads items of a feed whose addresses are relative to {@code base}. */
  FeedItemReader(WebUrl base, Instant latest) {
    this.base = base;
    this.latest = latest;
    this.media = new MediaReader(base);
  }

  FeedItem item(Element item) {
    Optional<WebUrl> link = Xml.text(item, "feedburner:origlink")
        .flatMap(original -> Xml.resolve(base, item, original))
        .or(() -> link(item))
        .or(() -> permanent(item))
        .or(() -> addressOf(item));
    String about = Xml.attribute(item, "rdf:about");
    String id = Xml.text(item, "guid", "id")
        .orElse(about.isEmpty() ? link.map(WebUrl::text).orElse("") : about);
    return read(item, id, link);
  }

  FeedItem entry(Element entry) {
    Optional<String> named = Xml.text(entry, "id");
    Optional<WebUrl> link = link(entry)
        .or(() -> named.filter(id -> id.startsWith("http")).flatMap(WebUrl::parse));
    String id = named.map(text -> absolute(entry, text))
        .orElse(link.map(WebUrl::text).orElse(""));
    return read(entry, id, link);
  }

  private FeedItem read(Element item, String id, Optional<WebUrl> link) {
    return new FeedItem(id,
        link.orElse(null),
        plain(item, "title", "dc:title", "media:title", "itunes:title").orElse(""),
        date(item),
        described(item).map(Markup::of).map(PlainText::summary).orElse(""),
        content(item),
        authors(item, "author", "dc:creator", "dc:author", "itunes:author"),
        media.speakers(item),
        language(item).orElse(null),
        media.enclosure(item));
  }

  private Optional<Element> described(Element item) {
    return Xml.child(item, SUMMARIES)
        .or(() -> MediaReader.groups(item)
            .flatMap(group -> Xml.child(group, "media:description").stream())
            .findFirst());
  }

  /** Of several texts the longest: feeds put the whole post now here, now there. */
  private static String content(Element item) {
    return Stream.concat(Stream.of(item), MediaReader.groups(item))
        .flatMap(
            parent -> Stream.of(SUMMARIES).flatMap(name -> Xml.children(parent, name).stream()))
        .map(Markup::of)
        .max(Comparator.comparingInt(String::length))
        .map(String::strip)
        .orElse("");
  }

  /** The text of the first child that has one of the names. */
  Optional<String> plain(Element element, String... names) {
    return Xml.child(element, names).map(Markup::of).map(PlainText::of);
  }

  /** The alternate link of an item or a feed, an HTML one if there is a choice. */
  Optional<WebUrl> link(Element element) {
    List<Element> alternates = Xml.children(element, "link")
        .stream()
        .filter(link -> isAlternate(Xml.attribute(link, "rel")) && !reference(link).isEmpty())
        .toList();
    Stream<Element> html = alternates.stream().filter(FeedItemReader::isPage);
    return Stream.concat(html, alternates.stream())
        .flatMap(link -> Xml.resolve(base, link, reference(link)).stream())
        .findFirst();
  }

  private static boolean isAlternate(String rel) {
    return rel.isEmpty() || rel.toLowerCase(Locale.ROOT).endsWith("alternate");
  }

  private static boolean isPage(Element link) {
    String type = Xml.attribute(link, "type");
    return type.isEmpty() || type.contains("html");
  }

  /** What a link element refers to, as Atom or as RSS says it; empty if it says nothing. */
  static String reference(Element link) {
    String href = Xml.attribute(link, "href");
    return href.isEmpty() ? link.wholeText().strip() : href;
  }

  /** An id that is an address; one that is said to be no permanent link is better than none. */
  private static Optional<WebUrl> permanent(Element item) {
    return Xml.text(item, "guid").flatMap(WebUrl::parse);
  }

  /** What RDF and CDF say by attribute. */
  private Optional<WebUrl> addressOf(Element item) {
    return Stream.of("href", "rdf:about")
        .map(name -> Xml.attribute(item, name))
        .filter(address -> !address.isEmpty())
        .flatMap(address -> Xml.resolve(base, item, address).stream())
        .findFirst();
  }

  /** Ids of Atom are absolute by its standard; some feeds give them relative to their address. */
  private String absolute(Element entry, String id) {
    return SCHEME.matcher(id).matches()
        ? id
        : Xml.resolve(base, entry, id).map(WebUrl::text).orElse(id);
  }

  /** When the item is from; null if that is unknown or cannot be. */
  @Nullable Instant date(Element item) {
    return Xml.text(item, DATES)
        .or(() -> Optional.of(Xml.attribute(item, "lastmod")))
        .map(text -> FeedDates.parse(text, latest))
        .orElse(null);
  }

  /** The names of people in the elements of these names, each once. */
  List<String> authors(Element parent, String... elements) {
    List<String> names = new ArrayList<>();
    for (String element : elements) {
      for (Element author : Xml.children(parent, element)) {
        String name = author(author);
        if (!name.isEmpty() && !names.contains(name) && names.size() < MAX_AUTHORS) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String author(Element author) {
    if (author.childrenSize() > 0) {
      return Xml.text(author, "name", "email").map(PlainText::of).orElse("");
    }
    // A mail address in angle brackets is no markup.
    String text = author.wholeText();
    return text.indexOf('@') >= 0 ? AuthorName.of(text) : AuthorName.of(PlainText.of(text));
  }

  static Optional<String> language(Element element) {
    return Optional.of(Xml.attribute(element, "xml:lang"))
        .filter(language -> !language.isEmpty())
        .or(() -> Xml.text(element, "language", "dc:language"));
  }
}
