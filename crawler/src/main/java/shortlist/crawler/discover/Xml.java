package shortlist.crawler.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/**
 * XML as feeds and sitemaps have it: names are compared without prefix and case, and nothing that a
 * DOCTYPE declares is ever expanded or loaded, for the parser knows no entities but the usual.
 */
final class Xml {

  private static final int MAX_DEPTH = 200;

  private Xml() {}

  static Document parse(Response response, byte[] bytes) {
    return Parser.xmlParser()
        .setMaxDepth(MAX_DEPTH)
        .parseInput(XmlText.decode(bytes, response.charset()), response.url().text());
  }

  /** The name without its prefix, in lower case. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** All elements of a name, in document order. */
  static List<Element> all(Element root, String name) {
    return root.stream().filter(element -> name(element).equals(name)).toList();
  }

  /** The children of a name. */
  static Stream<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> name(child).equals(name));
  }

  /** The text of the first child that has one of the names and any text, tried in their order. */
  static Optional<String> text(Element parent, String... names) {
    return Stream.of(names)
        .flatMap(name -> children(parent, name))
        .map(child -> child.wholeText().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The address that {@code reference} means at {@code element}, by xml:base and the document. */
  static Optional<WebUrl> resolve(WebUrl document, Element element, String reference) {
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
