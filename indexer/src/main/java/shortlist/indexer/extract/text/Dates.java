package shortlist.indexer.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as pages write them: ISO 8601, RFC 822, and in words of the languages that the web uses
 * most. The day is taken as written, in the writer's time zone.
 */
public final class Dates {

  /** Nothing on the web is older. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN,
      Locale.FRENCH, Locale.ITALIAN, Locale.of("es"), Locale.of("pt"), Locale.of("nl"),
      Locale.of("sv"), Locale.of("pl"), Locale.of("ru"));
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(\\p{L}{3,12})";

  private static final Pattern ISO = Pattern
      .compile("(?<![\\d-])((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern
      .compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern IDEOGRAPHIC = Pattern
      .compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})"
      + "(?:st|nd|rd|th|er|º|\\.)?[\\s-]{1,3}(?:of |de )?" + MONTH
      + "\\.?,?[\\s-]{1,3}(?:de )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\p{L})" + MONTH
      + "\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern NUMERIC = Pattern
      .compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");

  private Dates() {}

  /** The first day that the text names, wherever it stands in it; empty if it names none. */
  public static Optional<LocalDate> find(String text) {
    String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
    Found first = null;
    for (Found found : List.of(ordered(ISO, bounded, 1, 2, 3), ordered(COMPACT, bounded, 1, 2, 3),
        ordered(IDEOGRAPHIC, bounded, 1, 2, 3), worded(DAY_FIRST, bounded, 1, 2),
        worded(MONTH_FIRST, bounded, 2, 1), numeric(bounded))) {
      if (found.day() != null && (first == null || found.at() < first.at())) {
        first = found;
      }
    }
    return first == null ? Optional.empty() : Optional.ofNullable(first.day());
  }

  /** Whether something can have been published that day, seen from the day it was fetched. */
  public static boolean isPlausible(LocalDate day, LocalDate fetched) {
    return !day.isBefore(EARLIEST) && !day.isAfter(fetched);
  }

  private record Found(int at, @Nullable LocalDate day) {

    static final Found NOTHING = new Found(Integer.MAX_VALUE, null);
  }

  private static Found ordered(Pattern pattern, String text, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      LocalDate date = date(number(matcher, year), number(matcher, month), number(matcher, day));
      if (date != null) {
        return new Found(matcher.start(), date);
      }
    }
    return Found.NOTHING;
  }

  private static Found worded(Pattern pattern, String text, int day, int month) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Integer number = MONTHS.get(matcher.group(month).toLowerCase(Locale.ROOT));
      LocalDate date = number == null
          ? null
          : date(number(matcher, 3), number, number(matcher, day));
      if (date != null) {
        return new Found(matcher.start(), date);
      }
    }
    return Found.NOTHING;
  }

  /** With slashes the month comes first unless it cannot be one; with dots and dashes the day. */
  private static Found numeric(String text) {
    Matcher matcher = NUMERIC.matcher(text);
    if (!matcher.find()) {
      return Found.NOTHING;
    }
    int first = number(matcher, 1);
    int second = number(matcher, 3);
    boolean monthFirst = matcher.group(2).equals("/") ? first <= 12 : second > 12;
    int month = monthFirst ? first : second;
    LocalDate date = date(number(matcher, 4), month, monthFirst ? second : first);
    return date == null ? Found.NOTHING : new Found(matcher.start(), date);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE,
            TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, language).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
