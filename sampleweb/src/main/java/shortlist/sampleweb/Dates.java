package shortlist.sampleweb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The ways in which the sites write a date. Everything is published at eight, UTC. */
final class Dates {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final DateTimeFormatter HTTP = DateTimeFormatter
      .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter
      .ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter
      .ofPattern("MMMM yyyy", Locale.ENGLISH);

  private Dates() {}

  static Instant instant(LocalDate date) {
    return date.atTime(MORNING).toInstant(ZoneOffset.UTC);
  }

  /** For example {@code Tue, 17 May 2022 08:00:00 GMT}, as in HTTP headers and RSS. */
  static String http(Instant instant) {
    return HTTP.format(instant);
  }

  /** For example {@code 17 May 2022}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** For example {@code May 2022}. */
  static String month(LocalDate date) {
    return MONTH.format(date);
  }
}
