package shortlist.indexer.extract.html.markup;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;

/** Reads code blocks: line breaks kept, line numbers and copy buttons dropped. */
final class CodeReader {

  private static final Pattern LANGUAGE = Pattern.compile(
      "(?:^|\\s)(?:language|lang|highlight-source|brush:|sourceCode)[-\\s:]?\\s*([A-Za-z0-9+#-]{1,20})");
  private static final Set<String> NO_LANGUAGE = Set.of("none", "plaintext", "text", "default");
  private static final String LINE_NUMBERS = ".lineno, .linenos, .linenodiv, .line-number,"
      + " .line-numbers-rows, .gutter, .ln, .lnt, [data-line-number]:empty, button, .copy";

  private CodeReader() {}

  /** Whether the element is a block of code. */
  static boolean isCode(Element element) {
    return switch (element.normalName()) {
      case "pre", "listing", "xmp" -> true;
      case "code" -> element.wholeText().strip().indexOf('\n') > 0;
      case "table" -> isNumberedCode(element);
      default -> false;
    };
  }

  static Block.Code read(Element element) {
    Element copy = element.clone();
    copy.select(LINE_NUMBERS).remove();
    if (element.normalName().equals("table")) {
      copy.select("td:not(:last-child)").remove();
    }
    StringBuilder code = new StringBuilder();
    append(copy, code);
    String text = code.toString().replace("\r\n", "\n").replace('\u00a0', ' ');
    return new Block.Code(language(element), withoutBlankEdges(text));
  }

  private static void append(Node node, StringBuilder code) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        code.append(text.getWholeText());
      } else if (child instanceof Element element) {
        boolean line = Tags.isBlock(element) || isLineSpan(element);
        if (line && !endsLine(code)) {
          code.append('\n');
        }
        append(element, code);
        if (element.normalName().equals("br") || (line && !endsLine(code))) {
          code.append('\n');
        }
      }
    }
  }

  /** Highlighters that put each line into an element of its own leave the newline to the style. */
  private static boolean isLineSpan(Element element) {
    Element next = element.nextElementSibling();
    return (element.hasClass("line") || element.hasClass("token-line")
        || element.normalName().equals("code"))
        && next != null && next.normalName().equals(element.normalName())
        && next.equals(element.nextSibling()) && next.className().equals(element.className());
  }

  private static boolean endsLine(StringBuilder code) {
    return code.isEmpty() || code.charAt(code.length() - 1) == '\n';
  }

  private static boolean isNumberedCode(Element table) {
    return table.selectFirst("td pre, td code") != null
        && table.selectFirst("td.gutter, td.linenos, td.lineno, td.line-numbers, .linenodiv,"
            + " td.rouge-gutter, td[data-line-number], td .lnt") != null;
  }

  private static String language(Element element) {
    Element inner = element.selectFirst("code");
    Element outer = element.parent();
    for (Element named : new Element[]{element, inner, outer,
        outer == null ? null : outer.parent()}) {
      if (named != null) {
        String language = named.attr("data-lang").isEmpty()
            ? named.attr("data-language")
            : named.attr("data-lang");
        Matcher matcher = LANGUAGE.matcher(named.className());
        if (language.isEmpty() && matcher.find()) {
          language = matcher.group(1);
        }
        if (language.matches("[A-Za-z0-9+#-]{1,20}") && !NO_LANGUAGE.contains(language)) {
          return language;
        }
      }
    }
    return "";
  }

  private static String withoutBlankEdges(String text) {
    return text.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
  }
}
