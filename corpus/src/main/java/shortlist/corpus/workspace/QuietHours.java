package shortlist.corpus.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of each day in which nothing is fetched, such as 09:00 to 17:00, or 22:00 to 06:00.
 *
 * @param from their first moment
 * @param to when they are over; before {@code from} if they go beyond midnight, not equal to it
 * @param zone whose clock counts
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  private static final Pattern FORM = Pattern.compile("\\s*(\\S+?)\\s*-\\s*(\\S+?)\\s*");

  /** The hours that {@code text} spells, as in "22:00-06:00"; empty if it spells none. */
  public static Optional<QuietHours> parse(String text, ZoneId zone) {
    Matcher hours = FORM.matcher(text);
    try {
      return hours.matches()
          ? Optional.of(new QuietHours(LocalTime.parse(hours.group(1)),
              LocalTime.parse(hours.group(2)), zone)).filter(day -> !day.from.equals(day.to))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** {@code at}, or the end of these hours if it is in them. */
  public Instant endAt(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean evening = !time.isBefore(from);
    boolean morning = time.isBefore(to);
    boolean overnight = to.isBefore(from);
    if (overnight ? !(evening || morning) : !(evening && morning)) {
      return at;
    }
    ZonedDateTime end = local.with(to);
    return (overnight && evening ? end.plusDays(1) : end).toInstant();
  }
}
