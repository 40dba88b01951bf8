package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Gives the many forms in which pages write one thing a single form, before anything is taken out
 * of the page: code of every highlighter and editor becomes a {@code pre} of plain text that names
 * its language in {@code data-lang}; formulas become a {@code math} whose {@code alttext} and text
 * are their TeX; grids by role become tables; declarative shadow trees become divisions; check
 * boxes of lists become {@code [x]}.
 */
public final class Normalizer {

  private static final Set<String> CELLS = Set.of("cell", "gridcell", "columnheader", "rowheader");

  private Normalizer() {}

  /**
   * Normalizes a page's body in place; the time is linear in its size. The depth of the tree must
   * be bounded.
   */
  public static void normalize(Element body) {
    Node node = body.firstChild();
    while (node != null) {
      Node next = node.nextSibling();
      if (node instanceof Element element && !replaced(element)) {
        normalize(element);
      }
      node = next;
    }
  }

  /** Whether the element was replaced with all that is below it. */
  private static boolean replaced(Element element) {
    if (CodeForms.isCode(element)) {
      element.replaceWith(CodeForms.plain(element));
      return true;
    }
    Optional<Formula> formula = Formulas.read(element);
    if (formula.isPresent()) {
      Formulas.removeTwins(element);
      element.replaceWith(formula.get().element());
      return true;
    }
    switch (element.normalName()) {
      case "template" -> shadowTree(element);
      case "input" -> checkBox(element);
      default -> grid(element);
    }
    return false;
  }

  private static void shadowTree(Element template) {
    if (template.hasAttr("shadowrootmode") || template.hasAttr("shadowroot")) {
      template.tag(Tag.valueOf("div"));
    }
  }

  private static void checkBox(Element input) {
    if (input.attr("type").equalsIgnoreCase("checkbox") && input.closest("li") != null) {
      input.replaceWith(new TextNode(input.hasAttr("checked") ? "[x] " : "[ ] "));
    }
  }

  /** A grid by role becomes a table if its rows and cells are its children, as they should be. */
  private static void grid(Element grid) {
    String role = grid.attr("role");
    if (!(role.equals("table") || role.equals("grid")) || grid.normalName().equals("table")) {
      return;
    }
    List<Element> parts = new ArrayList<>();
    if (isGrid(grid, parts)) {
      parts.forEach(part -> part.tag(Tag.valueOf(tag(part.attr("role")))));
      grid.tag(Tag.valueOf("table"));
    }
  }

  private static boolean isGrid(Element above, List<Element> parts) {
    boolean inRow = above.attr("role").equals("row");
    for (Element part : above.children()) {
      String role = part.attr("role");
      boolean fits = inRow
          ? CELLS.contains(role)
          : role.equals("row") || (role.equals("rowgroup") && !above.attr("role").equals(role));
      if (!fits) {
        return false;
      }
      parts.add(part);
      if (!inRow && !isGrid(part, parts)) {
        return false;
      }
    }
    return above.childrenSize() > 0;
  }

  private static String tag(String role) {
    return switch (role) {
      case "row" -> "tr";
      case "rowgroup" -> "tbody";
      case "columnheader", "rowheader" -> "th";
      default -> "td";
    };
  }
}
