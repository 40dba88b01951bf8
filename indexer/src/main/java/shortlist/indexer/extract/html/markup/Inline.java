package shortlist.indexer.extract.html.markup;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;
import shortlist.indexer.extract.text.Spaces;

/** A run of text within one block, collected as plain text and as Markdown at once. */
final class Inline {

  private static final int EMOJI = 8;
  /** Longer words than units before raised digits have a note, not a power. */
  private static final int UNIT = 3;
  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "er", "re", "ème", "TM",
      "SM", "os", "as");
  private static final Evaluator LINK = Selector.evaluatorOf("a");

  private final WebUrl base;
  private final StringBuilder text = new StringBuilder();
  private final MarkdownRun markdown = new MarkdownRun();

  /** An empty run on the page at {@code base}. */
  Inline(WebUrl base) {
    this.base = base;
  }

  /** The run of all that is below an element. */
  static Inline of(Element element, WebUrl base) {
    Inline run = new Inline(base);
    run.children(element);
    return run;
  }

  boolean isBlank() {
    return text.isEmpty() || text().isEmpty();
  }

  boolean endsWithBreak() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
  }

  /** The text; a newline only where the page breaks the line. */
  String text() {
    return text.toString().strip();
  }

  /** The same with links, emphasis and code marked. */
  String markdown() {
    return markdown.block();
  }

  /** The run in one line, as the cell of a table or a heading must be. */
  Block.Paragraph line() {
    return new Block.Paragraph(text().replace('\n', ' '), markdown.line());
  }

  void add(Node node) {
    if (node instanceof TextNode textNode) {
      plain(textNode.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void children(Element element) {
    for (Node node : element.childNodes()) {
      add(node);
    }
  }

  private void plain(String words) {
    Spaces.append(words, text);
    markdown.text(words);
  }

  private void element(Element element) {
    if (isPartFromBefore(element)) {
      plain(" ");
    }
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "code", "kbd", "samp", "tt", "pre" -> code(element);
      case "strong", "b" -> marked(element, "**");
      case "em", "i" -> marked(element, "*");
      case "a" -> link(element);
      case "math" -> formula(element);
      case "sup" -> raised(element);
      case "q" -> {
        plain("\"");
        children(element);
        plain("\"");
      }
      case "img" -> picture(element);
      case "rt", "rp", "wbr" -> {
        // How a word is said or may be broken is no part of it.
      }
      default -> {
        children(element);
        if (Tags.isBlock(element)) {
          plain(" ");
        }
      }
    }
  }

  /**
   * Blocks within a line, and labels side by side of which one is a link, are words of their own.
   */
  private boolean isPartFromBefore(Element element) {
    if (Tags.isBlock(element)) {
      return true;
    }
    if (!isLabel(element) || text.isEmpty()
        || !Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
      return false;
    }
    Node before = element.previousSibling();
    while (before instanceof Element wbr && wbr.normalName().equals("wbr")) {
      before = wbr.previousSibling();
    }
    return before instanceof Element label && isLabel(label) && (isLink(element) || isLink(label))
        && startsWithWord(element);
  }

  private static boolean isLabel(Element element) {
    return isLink(element) || switch (element.normalName()) {
      case "span", "time", "label" -> true;
      default -> false;
    };
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") || element.normalName().indexOf('-') > 0;
  }

  private static boolean startsWithWord(Element element) {
    String words = element.wholeText();
    return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(0));
  }

  private void lineBreak() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && !endsWithBreak()) {
      text.append('\n');
    }
    markdown.lineBreak();
  }

  private void code(Element element) {
    String code = Spaces.collapse(element.wholeText());
    if (!code.isEmpty()) {
      if (startsOrEndsWithSpace(element.wholeText(), true) || markdown.endsWithCode()) {
        plain(" ");
      }
      text.append(code);
      markdown.code(code);
      if (startsOrEndsWithSpace(element.wholeText(), false)) {
        plain(" ");
      }
    }
  }

  private static boolean startsOrEndsWithSpace(String whole, boolean start) {
    return !whole.isEmpty() && Character.isWhitespace(whole.charAt(start ? 0 : whole.length() - 1));
  }

  private void formula(Element element) {
    String tex = element.attr("alttext");
    if (!tex.isEmpty()) {
      text.append(tex);
      markdown.formula(tex, element.attr("display").equals("block"));
    }
  }

  private void marked(Element element, String mark) {
    markdown.open(mark);
    children(element);
    markdown.close();
  }

  private void link(Element element) {
    String address = element.attr("href");
    if (address.contains("#") && !isWords(element)) {
      return;
    }
    Optional<WebUrl> target = address.isEmpty() || address.startsWith("#")
        ? Optional.empty()
        : base.resolve(address);
    markdown.open("");
    children(element);
    markdown.closeLink(target.map(WebUrl::text).orElse(null));
  }

  /** Signs that point to a heading or back from a note hold no letter and no digit. */
  private static boolean isWords(Element link) {
    return link.childrenSize() > 0 || link.wholeText().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Powers keep their sign, marks of notes become {@code [1]}, endings like in 5th stay. */
  private void raised(Element element) {
    String raised = Spaces.collapse(element.wholeText());
    boolean number = isNumber(raised);
    if (number && isNoteNumber(element)) {
      plain("[" + raised + "] ");
    } else if (number && (element.selectFirst(LINK) != null || lettersBefore() > UNIT)) {
      plain("[" + raised + "]");
    } else if (number && !text.isEmpty() && isOperand(text.charAt(text.length() - 1))) {
      plain("^" + raised);
    } else {
      if (raised.length() > 1 && lettersBefore() > 0 && !ENDINGS.contains(raised)
          && Character.isLetter(raised.charAt(0))) {
        plain(" ");
      }
      children(element);
    }
  }

  /** Whether it is the number of a note, before its words. */
  private boolean isNoteNumber(Element raised) {
    return (text.isEmpty() || endsWithBreak()) && raised.nextSibling() instanceof TextNode next
        && !next.isBlank() && next.getWholeText().charAt(0) != '/';
  }

  private static boolean isNumber(String raised) {
    int start = raised.startsWith("-") || raised.startsWith("−") ? 1 : 0;
    return raised.length() > start && raised.length() < start + 4
        && raised.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isOperand(char before) {
    return Character.isLetterOrDigit(before) || before == ')';
  }

  private int lettersBefore() {
    int start = text.length();
    while (start > 0 && text.length() - start <= UNIT
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.length() - start;
  }

  /** Pictures are not text, but the signs that some sites draw are. */
  private void picture(Element picture) {
    String alt = picture.attr("alt");
    if (!alt.isEmpty() && alt.length() <= EMOJI && alt.codePointAt(0) > 0x2000
        && !Character.isLetter(alt.codePointAt(0))) {
      plain(alt);
    } else if (picture.nextSibling() instanceof TextNode next && !next.isBlank()
        && Character.isLetterOrDigit(next.getWholeText().charAt(0))) {
      plain(" ");
    }
  }
}
