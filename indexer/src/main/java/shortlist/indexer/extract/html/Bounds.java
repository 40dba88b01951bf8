package shortlist.indexer.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.dom.Children;

/**
 * Parses pages so that whatever reads them afterwards is bounded too: what is too deep is lifted,
 * and of what is too much first the empty elements go, then the end is cut off. Real pages stay far
 * below (of 900 of them the largest had 24,000 nodes, and 307,000 steps from all of them up to the
 * root).
 */
final class Bounds {

  /** Elements deeper than this are taken as if they stood at this depth. */
  private static final int MAX_DEPTH = 256;
  private static final int MAX_NODES = 150_000;
  /** The sum of the depths of all nodes: readers look from many a node up to the root. */
  private static final int MAX_STEPS = 2_500_000;
  /** Parsers take a time that is quadratic in the length of a tag's name. */
  private static final int MAX_NAME = 200;

  /** Templates, and what HTML calls formatting elements, which go on until they are closed. */
  private static final Pattern FORMATTING = Pattern.compile(
      "</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|template|tt|u)(?=[\\s/>])[^<>]*+>?",
      Pattern.CASE_INSENSITIVE);

  private Bounds() {}

  /** Parses a page; the rest of one that is too large is missing from the tree. */
  static Document parse(WebUrl url, String html) {
    Document page = tree(url, withShortNames(html));
    Node last = lastWithin(page);
    if (last != null) {
      dropEmpty(page);
      last = lastWithin(page);
    }
    if (last != null) {
      cutAfter(last);
    }
    return page;
  }

  /**
   * jsoup 1.24.1 fails on some pages that open formatting elements again, or close templates, where
   * they are too deep; such a page is read without either.
   */
  private static Document tree(WebUrl url, String html) {
    try {
      return parser().parseInput(html, url.text());
    } catch (IndexOutOfBoundsException | IllegalArgumentException tooDeep) {
      return parser().parseInput(FORMATTING.matcher(html).replaceAll(""), url.text());
    }
  }

  private static Parser parser() {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    return parser;
  }

  /** The page with the ends of overlong tag names left out. */
  static String withShortNames(String html) {
    StringBuilder shorter = null;
    int copied = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = endOfName(html, at + 1);
      if (end - at > MAX_NAME) {
        shorter = shorter == null ? new StringBuilder(html.length()) : shorter;
        shorter.append(html, copied, at + MAX_NAME);
        copied = end;
        at = end - 1;
      }
    }
    return shorter == null ? html : shorter.append(html, copied, html.length()).toString();
  }

  private static int endOfName(String html, int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>'
        && html.charAt(at) != '/' && html.charAt(at) != '<') {
      at++;
    }
    return at;
  }

  /** The node at which a page becomes too much; null if it does not. */
  private static @Nullable Node lastWithin(Document page) {
    Node node = page;
    int nodes = 0;
    int steps = 0;
    int depth = 0;
    while (nodes < MAX_NODES && steps < MAX_STEPS) {
      nodes++;
      steps += depth;
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        depth++;
      } else {
        Node next = node.nextSibling();
        while (next == null) {
          node = node.parentNode();
          depth--;
          if (node == null) {
            return null;
          }
          next = node.nextSibling();
        }
        node = next;
      }
    }
    return node;
  }

  /** Takes out what holds nothing: of pages that are nested without end it is all but the text. */
  private static void dropEmpty(Element parent) {
    List<Node> kept = new ArrayList<>(parent.childNodeSize());
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element) {
        dropEmpty(element);
      }
      if (!isEmpty(child)) {
        kept.add(child);
      }
    }
    Children.keep(parent, kept);
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Comment
        || (node instanceof Element element && element.childNodeSize() == 0
            && !element.tag().isEmpty());
  }

  private static void cutAfter(Node last) {
    Node node = last;
    while (node.parentNode() instanceof Element parent) {
      Children.keep(parent,
          List.copyOf(parent.childNodes().subList(0, node.siblingIndex() + 1)));
      node = parent;
    }
  }
}
