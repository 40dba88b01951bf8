package shortlist.indexer.extract.pdf.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.indexer.extract.pdf.page.Line;

/** Tells headings by their numbers, their letters and the words that papers use. */
final class Headings {

  private static final Pattern NUMBERED = Pattern.compile(
      "(?:(?:section|chapter|part|appendix)\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}"
          + "|[A-H](?:\\.\\d{1,2}){0,2})[.:)]?\\s+([\\p{Lu}\\d“\"].*)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern KNOWN = Pattern.compile(
      "(?:extended |executive )?(?:abstract|summary|introduction|background|motivation|preliminaries"
          + "|related works?|previous work|discussion|evaluation|experiments|results|methods?"
          + "|conclusions?|future work|conclusions? and future work|acknowledge?ments?|appendix"
          + "|appendices|references|bibliography|literature|works cited|references and notes"
          + "|literature cited|contents|table of contents)[.:]?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCES = Pattern.compile(
      "(?:(?:\\d{1,2}|[IVX]{1,5})[.:]?\\s+)?(?:references|bibliography|literature|works cited"
          + "|references and notes|literature cited)[.:]?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_REFERENCES = Pattern.compile(
      "(?:appendi(?:x|ces)|supplement|supporting|acknowledge?ments?|about the authors?|biograph"
          + "|[A-H](?:\\.\\d{1,2}){0,2}[.:]?\\s+\\p{Lu}).*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTER_SPACED = Pattern.compile("(?:\\p{Lu} ){3,}\\p{Lu}");
  private static final Pattern OPEN_END = Pattern
      .compile(".*[,;]|.*[^.]\\.{2,}\\s*\\d+|.*[=<>∈].*");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final int LONGEST = 150;
  private static final int MOST_WORDS = 16;
  private static final float MUCH_LARGER = 1.5f;
  private static final int SECTION = 2;
  private static final int DEEPEST = 6;

  private final Style style;

  Headings(Style style) {
    this.style = style;
  }

  /** The level of a heading, 2 for sections; 0 if the line is none. */
  int level(Line line) {
    String text = spelt(line.text());
    if (text.length() > LONGEST || OPEN_END.matcher(text).matches()
        || !WORD.matcher(text).find()
        || (style.isSmall(line) && !KNOWN.matcher(text).matches())) {
      return 0;
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches() && line.gaps() <= 1) {
      return !Character.isLowerCase(text.codePointAt(0)) && stands(line, numbered.group(2))
          ? Math.min(DEEPEST, SECTION + dots(numbered.group(1)))
          : 0;
    }
    if (line.gaps() > 0) {
      return 0;
    }
    if (KNOWN.matcher(text).matches()) {
      return SECTION;
    }
    return isStyled(line) && isShort(text) ? unnumbered(line) : 0;
  }

  private int unnumbered(Line line) {
    return line.mainSize() >= style.size() + MUCH_LARGER ? SECTION : SECTION + 1;
  }

  private boolean stands(Line line, String words) {
    return !words.endsWith(".") && !words.endsWith(":")
        && (isStyled(line) || isOtherFont(line) || isCapitals(words)
            || KNOWN.matcher(words).matches());
  }

  private boolean isStyled(Line line) {
    return style.isLarger(line) || (style.isBolder(line) && line.font().equals(line.mainFont())
        && isOneFont(line));
  }

  private boolean isOtherFont(Line line) {
    return style.isOtherFont(line) && isOneFont(line);
  }

  /** The words of a paragraph may follow its own heading on the same line. */
  private static boolean isOneFont(Line line) {
    return line.lastFont().equals(line.mainFont());
  }

  /** Whether a line below a heading can be its next line. */
  boolean canContinue(Line line) {
    return isStyled(line) || isOtherFont(line);
  }

  private static boolean isShort(String text) {
    int first = text.codePointAt(0);
    return (Character.isUpperCase(first) || Character.isDigit(first))
        && text.split(" ", -1).length <= MOST_WORDS;
  }

  private static boolean isCapitals(String words) {
    return words.codePoints().noneMatch(Character::isLowerCase)
        && words.codePoints().filter(Character::isLetter).count() > 3;
  }

  private static int dots(String number) {
    return (int) number.chars().filter(c -> c == '.').count();
  }

  boolean isNumbered(Line line) {
    return NUMBERED.matcher(line.text()).matches();
  }

  static boolean startsReferences(String heading) {
    return REFERENCES.matcher(spelt(heading)).matches();
  }

  /** Whether a heading among references begins something else. */
  static boolean endsReferences(String heading) {
    return AFTER_REFERENCES.matcher(heading).matches();
  }

  /** Without the spaces of widely set capitals. */
  private static String spelt(String text) {
    return LETTER_SPACED.matcher(text).matches() ? text.replace(" ", "") : text;
  }
}
