package shortlist.recommender.candidate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as they are compared. */
public final class Titles {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MIN_WORDS = 4;
  private static final int MIN_LENGTH = 20;

  private Titles() {}

  /** A title as it is compared: words in lower case, one space apart. */
  public static String plain(String title) {
    return NOT_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Whether two texts of this plain title can be taken for one; different texts share shorter ones,
   * such as "Release notes".
   */
  public static boolean isTelling(String plain) {
    return plain.length() >= MIN_LENGTH
        && plain.chars().filter(c -> c == ' ').count() >= MIN_WORDS - 1;
  }
}
