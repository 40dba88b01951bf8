package shortlist.crawler;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The day of a date in an HTTP field, of which the form is fixed (RFC 9110 section 5.6.7): {@code
 * Sun, 06 Nov 1994 08:49:37 GMT}. A formatter takes longer than all else that is done with a field.
 */
final class HttpDate {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int LENGTH = 29;

  private HttpDate() {}

  /** The start of the day, UTC; empty for what is written in another form. */
  static Optional<Instant> parse(String text) {
    int month = text.length() == LENGTH ? MONTHS.indexOf(text.substring(8, 11)) : -1;
    if (month < 0 || month % 3 != 0) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(Integer.parseInt(text.substring(12, 16)), month / 3 + 1,
          Integer.parseInt(text.substring(5, 7)));
      return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
