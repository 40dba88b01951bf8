package shortlist.corpus.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts as services write them: {@code 1,751}, {@code 9 (0.5%)}, {@code n/a}. */
final class Count {

  private static final Pattern SHARE = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern PLAIN = Pattern.compile("(-?\\d{1,12})(?:[.,]0{1,2})?");
  private static final Pattern GROUPED = Pattern.compile(
      "-?\\d{1,3}(?:([,.'\\u2019\\u00a0\\u202f ])\\d{3})(?:\\1\\d{3}){0,2}");
  private static final Pattern NOT_DIGIT = Pattern.compile("[^\\d-]");
  private static final Set<String> NONE = Set.of("", "-", "n/a", "na", "null", "none");

  private Count() {}

  /**
   * The number that a text spells; null if it says that there is none.
   *
   * @param name of the figure, for the message
   * @throws IllegalArgumentException that says why it is no count
   */
  static @Nullable Long of(String text, String name) {
    String plain = SHARE.matcher(text.strip()).replaceFirst("");
    if (NONE.contains(plain.toLowerCase(Locale.ROOT))) {
      return null;
    }
    long count = number(plain, name);
    if (count < 0) {
      throw new IllegalArgumentException(name + " is negative: " + plain);
    }
    return count;
  }

  private static long number(String text, String name) {
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return Long.parseLong(plain.group(1));
    }
    if (GROUPED.matcher(text).matches()) {
      return Long.parseLong(NOT_DIGIT.matcher(text).replaceAll(""));
    }
    throw new IllegalArgumentException(name + " is not a whole number: " + start(text));
  }

  private static String start(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
