package shortlist.recommender.candidate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles as they are compared. */
public final class Titles {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  /** What stands between a title and its subtitle, or the name of the site. */
  private static final Pattern BREAK = Pattern.compile("\\s*[:|–—]\\s+|\\s+[-·»|(–—]\\s*");
  /** What tells the pieces of a series apart; a year does not. */
  private static final Pattern NUMBER = Pattern.compile(
      "\\b(?:\\d{1,3}|[ivx]{1,4}|one|two|three|four|five|first|second|third|last|final)\\b");
  private static final int MIN_WORDS = 4;
  private static final int MIN_LENGTH = 20;

  private Titles() {}

  /** A title as it is compared: words in lower case, one space apart. */
  public static String plain(String title) {
    return NOT_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** A plain title that is telling; empty if it is not. */
  static Optional<String> telling(String title) {
    return Optional.of(plain(title)).filter(Titles::isTelling);
  }

  /**
   * Whether two texts of this plain title can be taken for one; different texts share shorter ones,
   * such as "Release notes".
   */
  public static boolean isTelling(String plain) {
    return plain.length() >= MIN_LENGTH
        && plain.chars().filter(c -> c == ' ').count() >= MIN_WORDS - 1;
  }

  /**
   * A title without its subtitle and the name of the site; all of it where that is the number of a
   * piece in a series.
   */
  static String main(String title) {
    Matcher end = BREAK.matcher(title);
    return end.find() && !NUMBER.matcher(plain(title.substring(end.end()))).find()
        ? title.substring(0, end.start())
        : title;
  }
}
