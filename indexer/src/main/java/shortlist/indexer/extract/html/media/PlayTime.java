package shortlist.indexer.extract.html.media;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something plays, as pages write it: ISO 8601 ({@code PT1H2M}), on a clock
 * ({@code 1:02:03}), in words ({@code 1 hr 2 min}).
 */
final class PlayTime {

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern ISO = Pattern.compile(
      "P(?:0D)?T(?:(\\d{1,5})H)?(?:(\\d{1,5})M)?(?:(\\d{1,6})(?:\\.\\d+)?S)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern
      .compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?:\\.\\d+)?");
  private static final Pattern WORDS = Pattern.compile(
      "(?:(\\d{1,2})\\s*h(?:ours?|rs?)?\\b\\.?,?\\s*)?(?:(\\d{1,3})\\s*m(?:in(?:ute)?s?)?\\b\\.?,?\\s*)?"
          + "(?:(\\d{1,2})\\s*s(?:ec(?:ond)?s?)?\\b\\.?)?",
      Pattern.CASE_INSENSITIVE);

  private PlayTime() {}

  /** The time in one of the forms; empty if it is in none, nothing, or more than a day. */
  static Optional<Duration> of(String text) {
    String bare = text.strip();
    return matched(ISO, bare).or(() -> matched(CLOCK, bare)).or(() -> matched(WORDS, bare));
  }

  /** The time in whole seconds, else in one of the forms. */
  static Optional<Duration> ofSeconds(String text) {
    String bare = text.strip();
    boolean number = !bare.isEmpty() && bare.length() <= 6
        && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? plausible(Duration.ofSeconds(Long.parseLong(bare))) : of(bare);
  }

  private static Optional<Duration> matched(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    return matcher.matches()
        ? plausible(Duration.ofHours(number(matcher.group(1)))
            .plusMinutes(number(matcher.group(2)))
            .plusSeconds(number(matcher.group(3))))
        : Optional.empty();
  }

  private static Optional<Duration> plausible(Duration time) {
    return time.isZero() || time.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(time);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
