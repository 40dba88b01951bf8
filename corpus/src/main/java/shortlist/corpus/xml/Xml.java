package shortlist.corpus.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/**
 * XML as feeds and sitemaps have it. An element is known by its vocabulary's usual prefix and its
 * name in lower case, as {@code dc:creator}, whatever prefix the document gives it; the words of
 * RSS, Atom, CDF and sitemaps have none.
 */
public final class Xml {

  private static final int MAX_DEPTH = 200;

  private static final String CORE = "";
  private static final Map<String, String> PREFIXES = Map.ofEntries(
      Map.entry("http://www.w3.org/2005/atom", CORE),
      Map.entry("http://purl.org/atom/ns#", CORE),
      Map.entry("http://purl.org/rss/1.0/", CORE),
      Map.entry("http://purl.org/net/rss1.1#", CORE),
      Map.entry("http://my.netscape.com/rdf/simple/0.9/", CORE),
      Map.entry("http://backend.userland.com/rss2", CORE),
      Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", CORE),
      Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
      Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
      Map.entry("http://purl.org/dc/terms/", "dcterms"),
      Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
      Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
      Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
      Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
      Map.entry("https://podcastindex.org/namespace/1.0", "podcast"),
      Map.entry(
          "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
          "podcast"),
      Map.entry("http://search.yahoo.com/mrss/", "media"),
      Map.entry("http://search.yahoo.com/mrss", "media"),
      Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));
  /** Prefixes that documents use for the core words without declaring them. */
  private static final Set<String> CORE_PREFIXES = Set.of("atom", "atom10", "a10", "rss");

  private Xml() {}

  /**
   * Parses a document, damaged or not.
   *
   * @throws UnreadableException if it is an attack by entities or by depth
   */
  public static Document parse(Response response, byte[] bytes) throws UnreadableException {
    String text = Doctype.strip(XmlText.decode(bytes, response.charset()));
    Document document = Parser.xmlParser()
        .setMaxDepth(MAX_DEPTH)
        .parseInput(text, response.url().text());
    document.outputSettings().prettyPrint(false);
    if (isTooDeep(document)) {
      throw new UnreadableException("its elements are nested more than " + MAX_DEPTH + " deep");
    }
    return document;
  }

  private static boolean isTooDeep(Document document) {
    boolean[] tooDeep = {false};
    document.traverse((node, depth) -> tooDeep[0] |= depth >= MAX_DEPTH - 1);
    return tooDeep[0];
  }

  /** What the element is called here. */
  public static String name(Element element) {
    Tag tag = element.tag();
    String local = tag.localName().toLowerCase(Locale.ROOT);
    String prefix = tag.prefix().toLowerCase(Locale.ROOT);
    String usual = PREFIXES.get(tag.namespace().toLowerCase(Locale.ROOT));
    if (usual == null) {
      usual = CORE_PREFIXES.contains(prefix) || isOfRoot(element) ? CORE : prefix;
    }
    return usual.equals(CORE) ? local : usual + ":" + local;
  }

  private static boolean isOfRoot(Element element) {
    Document document = element.ownerDocument();
    Element root = document == null ? null : document.firstElementChild();
    return root != null && !element.tag().namespace().equals(Parser.NamespaceXml)
        && root.tag().namespace().equals(element.tag().namespace());
  }

  /** All elements of a name, in document order. */
  public static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    root.forEachNode(node -> {
      if (node instanceof Element element && name(element).equals(name)) {
        found.add(element);
      }
    });
    return found;
  }

  /** The first element that has one of the names, in document order. */
  public static Optional<Element> first(Element root, Set<String> names) {
    return root.stream().filter(element -> names.contains(name(element))).findFirst();
  }

  /** The children of a name. */
  public static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : parent.children()) {
      if (name(child).equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first child that has one of the names and any content, tried in their order. */
  public static Optional<Element> child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        if (!child.wholeText().isBlank()) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of that child, without blanks around it. */
  public static Optional<String> text(Element parent, String... names) {
    return child(parent, names).map(child -> child.wholeText().strip());
  }

  /** An attribute, whatever its case; empty if there is none. */
  public static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  /** The address that {@code reference} means at {@code element}, by xml:base and the document. */
  public static Optional<WebUrl> resolve(WebUrl document, Element element, String reference) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:base")) {
        bases.push(at.attr("xml:base"));
      }
    }
    WebUrl base = document;
    for (String next : bases) {
      base = base.resolve(next).orElse(base);
    }
    return base.resolve(reference.strip());
  }
}
