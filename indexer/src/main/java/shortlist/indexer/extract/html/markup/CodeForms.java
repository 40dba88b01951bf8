package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Knows blocks of code by their form: {@code pre} and its like, {@code code} of several lines,
 * tables with a column of line numbers, and the boxes that editors and highlighters draw.
 */
final class CodeForms {

  /** Boxes whose lines are elements of their own. */
  private static final Pattern EDITOR = Pattern
      .compile("(?:^|\\s)(?:CodeMirror|cm-editor|ace_editor"
          + "|monaco-editor|crayon-syntax|syntaxhighlighter|prism-code)(?=\\s|$)");
  private static final String EDITOR_LINES = ".CodeMirror-line, .CodeMirror-code pre, .cm-line,"
      + " .ace_line, .view-line, .crayon-line, .code .line, .token-line";
  private static final Pattern MONOSPACED = Pattern
      .compile("monospace|courier|consolas|menlo|monaco");
  private static final Pattern PRE = Pattern.compile("white-space:\\s*(?:pre|break-spaces)");
  private static final Pattern TOP = Pattern.compile("top:\\s*(\\d{1,7})");
  private static final Pattern SOURCE = Pattern.compile("(?i)code|source|snippet|script|crayon");
  private static final Evaluator PROSE = Selector.evaluatorOf("h1, h2, h3, h4, blockquote");
  private static final Evaluator LINES = Selector
      .evaluatorOf("br, pre, div, [data-line], .line, .token-line");

  private CodeForms() {}

  /** Whether the element is a block of code. */
  static boolean isCode(Element element) {
    return switch (element.normalName()) {
      case "pre", "listing", "xmp", "plaintext" -> !isProse(element);
      case "code" -> isBlock(element);
      case "table" -> CodeTable.isCode(element);
      case "textarea" -> isSource(element);
      case "div", "section", "figure" -> isEditor(element) || isStyled(element);
      default -> false;
    };
  }

  /** A {@code pre} that holds nothing but the code's text; its language, if any, in data-lang. */
  static Element plain(Element element) {
    String language = CodeLanguage.of(element);
    Element pre = new Element("pre");
    if (!language.isEmpty()) {
      pre.attr("data-lang", language);
    }
    return pre.appendChild(new TextNode(text(element)));
  }

  private static String text(Element element) {
    if (element.normalName().equals("table")) {
      return CodeText.of(CodeTable.codeCells(element));
    }
    if (isEditor(element)) {
      Element source = element.selectFirst("textarea.crayon-plain");
      List<Element> lines = editorLines(element);
      return lines.isEmpty() || source != null
          ? CodeText.of(source == null ? element : source)
          : CodeText.of(lines);
    }
    return CodeText.of(element);
  }

  /** An editor draws lines in any order; their distance from the top tells the right one. */
  private static List<Element> editorLines(Element editor) {
    List<Element> lines = new ArrayList<>(editor.select(EDITOR_LINES));
    if (editor.hasClass("monaco-editor")) {
      lines.sort(Comparator.comparingInt(CodeForms::top));
    }
    return lines;
  }

  private static int top(Element line) {
    Matcher top = TOP.matcher(line.attr("style"));
    return top.find() ? Integer.parseInt(top.group(1)) : 0;
  }

  /** Old pages wrap whole articles so that their lines stay as typed. */
  private static boolean isProse(Element pre) {
    return pre.selectFirst(PROSE) != null;
  }

  /** Several lines of code; source that merely wraps within a sentence is not. */
  private static boolean isBlock(Element code) {
    return code.wholeText().strip().indexOf('\n') > 0 && (code.selectFirst(LINES) != null
        || !(isText(code.previousSibling()) || isText(code.nextSibling())));
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  /** A text area that shows code; one to write in is empty or holds a line. */
  private static boolean isSource(Element area) {
    return area.wholeText().strip().indexOf('\n') > 0
        && (area.hasAttr("readonly") || SOURCE.matcher(area.className()).find());
  }

  private static boolean isEditor(Element element) {
    return element.hasAttr("class") && EDITOR.matcher(element.className()).find();
  }

  /** What editors put on the clipboard: a division styled as code is. */
  private static boolean isStyled(Element element) {
    if (!element.hasAttr("style")) {
      return false;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return PRE.matcher(style).find() && MONOSPACED.matcher(style).find();
  }
}
