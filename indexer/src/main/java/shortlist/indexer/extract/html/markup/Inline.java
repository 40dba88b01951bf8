package shortlist.indexer.extract.html.markup;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/** A run of text within one block, collected as plain text and as Markdown at once. */
final class Inline {

  private final WebUrl base;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder markdown = new StringBuilder();

  /** An empty run on the page at {@code base}. */
  Inline(WebUrl base) {
    this.base = base;
  }

  /** The run of all that is below a node. */
  static Inline of(Node node, WebUrl base) {
    Inline run = new Inline(base);
    node.childNodes().forEach(run::add);
    return run;
  }

  boolean isBlank() {
    return text().isEmpty();
  }

  /** The text; a newline only where the page breaks the line. */
  String text() {
    return text.toString().strip();
  }

  /** The same with links, emphasis and code marked. */
  String markdown() {
    return markdown.toString().strip();
  }

  void add(Node node) {
    if (node instanceof TextNode textNode) {
      Spaces.append(textNode.getWholeText(), text);
      Spaces.append(escape(textNode.getWholeText()), markdown);
    } else if (node instanceof Element element) {
      add(element);
    }
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "code", "kbd", "samp", "tt" -> code(element);
      case "strong", "b" -> marked(element, "**", "**");
      case "em", "i" -> marked(element, "*", "*");
      case "a" -> link(element);
      case "math" -> formula(element);
      case "img", "wbr" -> {
        // Pictures are not text.
      }
      default -> element.childNodes().forEach(this::add);
    }
  }

  private void lineBreak() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
    markdown.append("  \n");
  }

  private void code(Element element) {
    String code = Spaces.collapse(element.wholeText());
    if (!code.isEmpty()) {
      String fence = code.contains("`") ? "``" : "`";
      text.append(code);
      markdown.append(fence).append(code).append(fence);
    }
  }

  private void formula(Element element) {
    Element source = element.selectFirst("annotation[encoding=application/x-tex]");
    String formula = source != null ? source.wholeText() : element.attr("alttext");
    String shown = Spaces.collapse(formula.isBlank() ? element.text() : formula);
    text.append(shown);
    markdown.append(formula.isBlank() ? escape(shown) : "$" + shown + "$");
  }

  private void link(Element element) {
    Optional<WebUrl> target = element.attr("href").startsWith("#")
        ? Optional.empty()
        : base.resolve(element.attr("href"));
    if (element.hasAttr("href") && target.isPresent()) {
      String address = target.get().text().replace("(", "%28").replace(")", "%29");
      marked(element, "[", "](" + address + ")");
    } else {
      element.childNodes().forEach(this::add);
    }
  }

  /** Puts marks around the words, not around the spaces beside them. */
  private void marked(Element element, String before, String after) {
    Inline inner = of(element, base);
    boolean spaceBefore = !inner.text.isEmpty() && inner.text.charAt(0) == ' ';
    boolean leading = spaceBefore || startsWithSpace(element);
    if (leading) {
      Spaces.append(" ", text);
      Spaces.append(" ", markdown);
    }
    if (!inner.isBlank()) {
      text.append(inner.text());
      markdown.append(before).append(inner.markdown()).append(after);
    }
    if (inner.text.length() > inner.text.toString().stripTrailing().length()) {
      text.append(' ');
      markdown.append(' ');
    }
  }

  private static boolean startsWithSpace(Element element) {
    return element.childNodeSize() > 0 && element.childNode(0) instanceof TextNode first
        && !first.getWholeText().isEmpty()
        && Character.isWhitespace(first.getWholeText().charAt(0));
  }

  private static String escape(String plain) {
    StringBuilder escaped = null;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ("\\`*_[]<".indexOf(c) >= 0) {
        if (escaped == null) {
          escaped = new StringBuilder(plain.substring(0, i));
        }
        escaped.append('\\');
      }
      if (escaped != null) {
        escaped.append(c);
      }
    }
    return escaped == null ? plain : escaped.toString();
  }
}
