package shortlist.corpus.engagement;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What editions are called: {@code 42}, {@code #42} and {@code Issue 42} are one. */
public final class EditionLabel {

  private static final Pattern NUMBERED = Pattern.compile(
      "(?:(?:edition|issue|no|nr|number|vol|volume)\\b[.:]?)?\\s*#?\\s*0*(\\d{1,6})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private EditionLabel() {}

  /** The label as it is compared: its number if it is one, and else its words in lower case. */
  public static String key(String label) {
    String plain = plain(label);
    Matcher matcher = NUMBERED.matcher(plain);
    return matcher.matches() ? matcher.group(1) : plain;
  }

  /** The number that a label spells; -1 if it spells none. */
  public static int number(String label) {
    Matcher matcher = NUMBERED.matcher(plain(label));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static String plain(String label) {
    return BLANKS.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
