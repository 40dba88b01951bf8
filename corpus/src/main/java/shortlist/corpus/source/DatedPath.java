package shortlist.corpus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/** The date that many blogs put into their addresses, as in {@code /2019/05/17/title}. */
public final class DatedPath {

  private static final Pattern MONTH_OR_DAY = Pattern
      .compile("/((?:19|20)\\d{2})[/-](\\d{1,2})(?:[/-](\\d{1,2}))?(?=[/_.-]|$)");
  private static final Pattern COMPACT = Pattern
      .compile("/((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[/_.-]|$)");
  /** A year alone may be a number; before a title it is a year. */
  private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d{2})/(?=[^/]*[A-Za-z])");
  private static final int FIRST_YEAR = 1990;

  private DatedPath() {}

  /**
   * The last day that the path of {@code url} can mean: of a month its last, of a year December 31.
   * Empty if the path names no date since {@value #FIRST_YEAR}; never throws.
   */
  public static Optional<LocalDate> of(WebUrl url) {
    String path = url.path();
    return find(MONTH_OR_DAY, path).or(() -> find(COMPACT, path)).or(() -> find(YEAR, path));
  }

  private static Optional<LocalDate> find(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (year < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(matcher.groupCount() == 1
          ? LocalDate.of(year, 12, 31)
          : day(YearMonth.of(year, Integer.parseInt(matcher.group(2))), matcher.group(3)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** A third number that is no day of the month belongs to a title: {@code /2019/05/50-ways}. */
  private static LocalDate day(YearMonth month, @Nullable String day) {
    int number = day == null ? 0 : Integer.parseInt(day);
    return month.isValidDay(number) ? month.atDay(number) : month.atEndOfMonth();
  }
}
