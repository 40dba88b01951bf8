package shortlist.corpus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far back into a source's past to go, as users write it. */
public final class ArchiveDepth {

  private static final Pattern PERIOD = Pattern.compile("(\\d{1,4})([dwmy])");

  private ArchiveDepth() {}

  /**
   * The first day that counts: {@code text} is a date ({@code 2024-11-21}) or a period before
   * {@code today} ({@code 90d}, {@code 6w}, {@code 18m}, {@code 2y}).
   *
   * @throws IllegalArgumentException if it is neither, or in the future; the message is a sentence
   *         for the user
   */
  public static LocalDate since(String text, LocalDate today) {
    LocalDate day = day(text.strip().toLowerCase(Locale.ROOT), today, text);
    if (day.isAfter(today)) {
      throw new IllegalArgumentException(
          "Nothing is published since " + day + " yet; give a day in the past, or a period: 2y.");
    }
    return day;
  }

  private static LocalDate day(String text, LocalDate today, String given) {
    Matcher period = PERIOD.matcher(text);
    try {
      return period.matches()
          ? today.minus(period(Integer.parseInt(period.group(1)), period.group(2)))
          : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Not a date or period: " + given + "; give it as 2024-11-21, or as 90d, 18m or 2y.", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Too long ago: " + given + "; leave it out instead.", e);
    }
  }

  private static Period period(int number, String unit) {
    return switch (unit) {
      case "d" -> Period.ofDays(number);
      case "w" -> Period.ofWeeks(number);
      case "m" -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }
}
