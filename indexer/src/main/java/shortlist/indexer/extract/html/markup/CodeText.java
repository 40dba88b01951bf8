package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.html.dom.Tags;

/** Collects the text of a block of code, line by line, without line numbers and copy buttons. */
final class CodeText {

  private static final Set<String> NEVER_CODE = Set.of("button", "script", "style", "svg", "select",
      "input", "clipboard-copy", "noscript");
  private static final Pattern NUMBER_NAME = Pattern.compile("(?i)line-?_?(?:num|no|link|anchor)"
      + "|gutter|row-?num|crayon-num|(?:^|[\\s_-])(?:ln|lnt|lnlinks)(?:$|[\\s_-])");
  private static final Pattern HEADER_NAME = Pattern
      .compile("(?i)(?:^|[\\s_-])(?:copy|clipboard|toolbar)(?:$|[\\s_-])"
          + "|copy-?(?:btn|button)|code[_-]*(?:header|title|lang)|(?:input|output)_?prompt");
  /** With a prefix, and with the suffix that modules of styles add. */
  private static final Pattern LINE_NAME = Pattern.compile(
      "(?:^|\\s)(?:(?:code|token|view|cm|hl|highlight|source)[_-]?|[A-Za-z-]*_)?[lL]ine(?:__\\w+)?(?=\\s|$)");
  private static final int HEADER = 60;
  private static final int SHORTEST = "copy".length();

  private final StringBuilder code = new StringBuilder();
  /** Start and end of every element at the start of a line that holds digits only. */
  private final List<Place> numbers = new ArrayList<>();

  private record Place(int start, int end) {}

  private CodeText() {}

  /** The code below an element. */
  static String of(Element element) {
    CodeText text = new CodeText();
    text.children(element);
    return text.clean();
  }

  /** The code of elements that are one or more lines each. */
  static String of(List<Element> lines) {
    CodeText text = new CodeText();
    for (int i = 0; i < lines.size(); i++) {
      int start = text.code.length();
      text.children(lines.get(i));
      boolean ended = text.code.length() > start && text.isLineStart();
      if (i < lines.size() - 1 && !ended) {
        text.code.append('\n');
      }
    }
    return text.clean();
  }

  private void children(Node node) {
    for (Node child : node.childNodes()) {
      switch (child) {
        case TextNode text -> text(text);
        case DataNode data -> code.append(data.getWholeData());
        case Element element -> element(element);
        default -> {
          // Comments are not code.
        }
      }
    }
  }

  private void text(TextNode node) {
    boolean betweenBlocks = node.isBlank() && isLineStart() && isBlock(node.previousSibling())
        && (node.nextSibling() == null || isBlock(node.nextSibling()));
    if (!betweenBlocks) {
      code.append(node.getWholeText());
    }
  }

  private void element(Element element) {
    if (element.normalName().equals("br")) {
      code.append('\n');
      return;
    }
    if (isNoCode(element)) {
      return;
    }
    boolean block = isBlock(element);
    if (block && !isLineStart()) {
      code.append('\n');
    }
    int start = code.length();
    boolean atStart = isLineStart();
    code.append(element.attr("data-code-marker").strip());
    children(element);
    if (atStart && isDigits(start)) {
      numbers.add(new Place(start, code.length()));
    }
    boolean ended = code.length() > start && isLineStart();
    if (isBeforeLine(element) ? !ended : block && !isLineStart()) {
      code.append('\n');
    }
  }

  private static boolean isNoCode(Element element) {
    if (NEVER_CODE.contains(element.normalName())) {
      return true;
    }
    if (!element.hasAttr("class") && !element.hasAttr("style") && !element.hasAttr("aria-hidden")) {
      return false;
    }
    String name = element.className();
    if (name.length() >= SHORTEST && HEADER_NAME.matcher(name).find()
        && element.wholeText().length() < HEADER
        && !element.normalName().equals("code")) {
      return true;
    }
    return (NUMBER_NAME.matcher(name).find() || isUnselectable(element)) && isNumbers(element);
  }

  private static boolean isUnselectable(Element element) {
    return element.attr("aria-hidden").equals("true")
        || element.attr("style").toLowerCase(Locale.ROOT).contains("user-select");
  }

  private static boolean isNumbers(Element element) {
    String text = element.wholeText();
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= Character.isDigit(c);
      if (!Character.isDigit(c) && !Character.isWhitespace(c) && c != '|' && c != '.') {
        return false;
      }
    }
    return digits;
  }

  /** Highlighters that put each line into an element of its own leave the newline to the style. */
  private static boolean isLine(Element element) {
    return element.hasAttr("data-line")
        || (element.hasAttr("class") && LINE_NAME.matcher(element.className()).find());
  }

  /**
   * A {@code pre} may hold a {@code code} for each line; tokens of a line differ in their names.
   */
  private static boolean isCodeOfALine(Element element) {
    Element above = element.parent();
    return element.normalName().equals("code") && above != null
        && above.normalName().equals("pre") && element.nextSibling() instanceof Element next
        && next.normalName().equals("code") && next.className().equals(element.className());
  }

  private static boolean isBeforeLine(Element element) {
    return isCodeOfALine(element) || (isLine(element)
        && element.nextSibling() instanceof Element next
        && next.normalName().equals(element.normalName()) && isLine(next));
  }

  private static boolean isBlock(@Nullable Node node) {
    return node instanceof Element element && (Tags.isBlock(element)
        || element.attr("style").replace(" ", "").contains("display:block"));
  }

  private boolean isLineStart() {
    return code.isEmpty() || code.charAt(code.length() - 1) == '\n';
  }

  private boolean isDigits(int start) {
    for (int i = start; i < code.length(); i++) {
      if (!Character.isDigit(code.charAt(i))) {
        return false;
      }
    }
    return code.length() > start && code.length() - start < 6;
  }

  private String clean() {
    dropNumbers();
    String text = code.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    int start = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    return text.substring(start).stripTrailing();
  }

  /** Digits before every line that count up by one are the numbers of the lines. */
  private void dropNumbers() {
    for (int i = 1; i < numbers.size(); i++) {
      if (number(numbers.get(i)) != number(numbers.get(i - 1)) + 1) {
        return;
      }
    }
    if (numbers.size() > 1 && numbers.getFirst().start() == 0 && isEveryLineNumbered()) {
      for (Place number : numbers.reversed()) {
        boolean alone = number.end() < code.length() && code.charAt(number.end()) == '\n';
        code.delete(number.start(), number.end() + (alone && isAlone() ? 1 : 0));
      }
    }
  }

  private boolean isEveryLineNumbered() {
    long lines = code.chars().filter(c -> c == '\n').count() + (isLineStart() ? 0 : 1);
    return lines == numbers.size() || isAlone();
  }

  /** Whether each number stands in a line of its own, before the line it counts. */
  private boolean isAlone() {
    long lines = code.chars().filter(c -> c == '\n').count() + (isLineStart() ? 0 : 1);
    return lines == 2L * numbers.size();
  }

  private int number(Place place) {
    return Integer.parseInt(code.substring(place.start(), place.end()));
  }
}
