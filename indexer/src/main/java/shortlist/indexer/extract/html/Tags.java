package shortlist.indexer.extract.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of elements say. */
final class Tags {

  private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote",
      "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
      "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
      "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
      "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

  private Tags() {}

  /** Whether it begins a new line: by its name, or, unknown ones, by what they hold. */
  static boolean isBlock(Element element) {
    if (BLOCKS.contains(element.normalName())) {
      return true;
    }
    // Custom elements are containers in practice, and so are links and spans around blocks.
    for (Element child : element.children()) {
      if (isBlock(child)) {
        return true;
      }
    }
    return false;
  }

  /** 1 to 6 for h1 to h6, else 0. */
  static int headingLevel(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1'
        && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
  }

  /** Whether it is a list with items. */
  static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }
}
