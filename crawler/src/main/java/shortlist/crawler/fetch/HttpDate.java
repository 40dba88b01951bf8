package shortlist.crawler.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date in an HTTP field, in one of the three forms of RFC 9110 section 5.6.7. Letters count in
 * either case, the day of the week not at all. Read by position: a formatter takes longer than all
 * else that is done with a field.
 */
public final class HttpDate {

  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun",
      "jul",
      "aug", "sep", "oct", "nov", "dec");
  /** The letters and marks that each form has in common for all dates; a star is anything. */
  private static final String FIXED = "***, ** *** **** **:**:** gmt";
  private static final String OLD = "**-***-** **:**:** gmt";
  private static final String ASCTIME = "*** *** ** **:**:** ****";
  private static final int CENTURY = 100;
  private static final int YEARS_AHEAD = 50;

  private HttpDate() {}

  /**
   * The moment that {@code text} names; empty for what is written in another form.
   *
   * @param now decides which century a year of two digits is of: none lies more than 50 years ahead
   */
  public static Optional<Instant> parse(String text, Instant now) {
    String date = text.strip().toLowerCase(Locale.ROOT);
    try {
      if (hasForm(date, FIXED)) {
        return Optional.of(at(number(date, 12, 16), date.substring(8, 11), number(date, 5, 7),
            date, 17));
      }
      if (hasForm(date, ASCTIME)) {
        String day = date.substring(8, 10).strip();
        return Optional.of(at(number(date, 20, 24), date.substring(4, 7),
            number(day, 0, day.length()), date, 11));
      }
      int comma = date.indexOf(", ");
      String rest = date.substring(comma < 0 ? 0 : comma + 2);
      return hasForm(rest, OLD)
          ? Optional.of(at(year(number(rest, 7, 9), now), rest.substring(3, 6), number(rest, 0, 2),
              rest, 10))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean hasForm(String date, String form) {
    if (date.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != '*' && form.charAt(i) != date.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Instant at(int year, String month, int day, String date, int time) {
    return LocalDateTime.of(year, MONTHS.indexOf(month) + 1, day, number(date, time, time + 2),
        number(date, time + 3, time + 5), Math.min(number(date, time + 6, time + 8), 59))
        .toInstant(ZoneOffset.UTC);
  }

  private static int year(int lastTwoDigits, Instant now) {
    int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
    int year = thisYear - thisYear % CENTURY + lastTwoDigits;
    return year > thisYear + YEARS_AHEAD ? year - CENTURY : year;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new NumberFormatException(text);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
