package shortlist.indexer.extract.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * Parses pages so that whatever reads them afterwards is bounded too: what is too deep is lifted,
 * and what is too much is cut off at the end. Real pages stay far below (of 900 of them the largest
 * had 24,000 nodes, and 307,000 steps from all of them up to the root).
 */
final class Bounds {

  /** Elements deeper than this are taken as if they stood at this depth. */
  private static final int MAX_DEPTH = 256;
  private static final int MAX_NODES = 150_000;
  /** The sum of the depths of all nodes: readers look from many a node up to the root. */
  private static final int MAX_STEPS = 2_500_000;
  /** Parsers take a time that is quadratic in the length of a tag's name. */
  private static final int MAX_NAME = 200;

  private Bounds() {}

  /** Parses a page; the rest of one that is too large is missing from the tree. */
  static Document parse(WebUrl url, String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    Document page = parser.parseInput(withShortNames(html), url.text());
    cut(page);
    return page;
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

  private static void cut(Document page) {
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
            return;
          }
          next = node.nextSibling();
        }
        node = next;
      }
    }
    cutAfter(node);
  }

  private static void cutAfter(Node last) {
    @Nullable Node node = last;
    while (node != null) {
      if (node.parentNode() instanceof Element parent) {
        keep(parent, node.siblingIndex() + 1);
      }
      node = node.parentNode();
    }
  }

  /** All at once, for jsoup counts the children anew after each removal. */
  private static void keep(Element parent, int first) {
    if (parent.childNodeSize() > first) {
      List<Node> kept = List.copyOf(parent.childNodes().subList(0, first));
      parent.empty();
      parent.appendChildren(kept);
    }
  }
}
