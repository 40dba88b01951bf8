package shortlist.indexer.extract.html.dom;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What the names of elements say. */
public final class Tags {

  private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote",
      "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
      "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
      "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p",
      "plaintext",
      "pre", "search", "section",
      "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp");

  private Tags() {}

  /** Whether it begins a new line; reliable once {@link #unnest} was there. */
  public static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /**
   * Makes divisions of the elements that hold blocks and are none by name: links and spans around
   * headings, and custom elements. A link keeps its address.
   */
  public static void unnest(Element body) {
    NodeTraversor.traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        // Children first.
      }

      @Override
      public void tail(Node node, int depth) {
        Node above = node.parent();
        if (node instanceof Element element && above instanceof Element parent && isBlock(element)
            && !isBlock(parent) && !parent.normalName().equals("code")) {
          parent.tagName("div");
        }
      }
    }, body);
  }

  /** 1 to 6 for h1 to h6, else 0. */
  public static int headingLevel(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1'
        && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
  }

  /** Whether it is a list with items. */
  public static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }
}
