package shortlist.corpus.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 822 and its descendants, ISO 8601, and what people make of them.
 */
public final class FeedDates {

  private static final String TIME = "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?";
  private static final String ZONE = "\\s*([A-Za-z]{1,5}|[+-]\\d{1,2}:?\\d{2})?";
  private static final Pattern ISO = Pattern
      .compile("(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?" + TIME + ZONE + ".*");
  private static final Pattern NAMED = Pattern
      .compile("(?:[A-Za-z]+[.,]*\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s,-]+(\\d{2,4})"
          + TIME + ZONE + ".*");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun",
      "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> HOURS = Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT",
      -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST", 2);
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  private FeedDates() {}

  /** When {@code text} means; null if unreadable, before 1990 or after {@code latest}. */
  public static @Nullable Instant parse(String text, Instant latest) {
    try {
      Instant read = read(text.strip());
      return read == null || read.isBefore(FIRST) || read.isAfter(latest) ? null : read;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Instant read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)),
          iso.group(3) == null ? 1 : number(iso.group(3)));
      return instant(day, iso, 4);
    }
    Matcher named = NAMED.matcher(text);
    if (!named.matches()) {
      return null;
    }
    int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT));
    if (month < 0) {
      return null;
    }
    int year = number(named.group(3));
    int century = named.group(3).length() > 2 ? 0 : year < 70 ? 2000 : 1900;
    return instant(LocalDate.of(century + year, month + 1, number(named.group(1))), named, 4);
  }

  private static Instant instant(LocalDate day, Matcher match, int firstOfTime) {
    LocalTime time = match.group(firstOfTime) == null
        ? LocalTime.MIDNIGHT
        : LocalTime.of(number(match.group(firstOfTime)) % 24, number(match.group(firstOfTime + 1)),
            Math.min(number(match.group(firstOfTime + 2)), 59));
    return LocalDateTime.of(day, time).toInstant(offset(match.group(firstOfTime + 3)));
  }

  private static ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      String digits = zone.substring(1).replace(":", "");
      int split = digits.length() - 2;
      int seconds = number(digits.substring(0, split)) * 3600
          + number(digits.substring(split)) * 60;
      return ZoneOffset.ofTotalSeconds(zone.startsWith("-") ? -seconds : seconds);
    }
    Integer hours = HOURS.get(zone.toUpperCase(Locale.ROOT));
    return hours == null ? ZoneOffset.UTC : ZoneOffset.ofHours(hours);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
