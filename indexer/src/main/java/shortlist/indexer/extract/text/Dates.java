package shortlist.indexer.extract.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
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
      Locale.of("sv"), Locale.of("pl"), Locale.of("ru"),
      Locale.of("da"), Locale.of("nb"), Locale.of("fi"), Locale.of("cs"), Locale.of("sk"),
      Locale.of("tr"), Locale.of("hu"), Locale.of("ro"), Locale.of("ca"), Locale.of("uk"),
      Locale.of("el"), Locale.of("bg"), Locale.of("id"), Locale.of("hr"), Locale.of("sl"),
      Locale.of("lt"), Locale.of("et"), Locale.of("lv"));
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(\\p{L}{3,14})";

  private static final Pattern ISO = Pattern
      .compile("(?<![\\d-])((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern
      .compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern IDEOGRAPHIC = Pattern
      .compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})"
      + "(?:st|nd|rd|th|er|º|ª|°)?[\\s./-]{0,3}(?:of |de |d['’])?" + MONTH
      + "\\.?,?[\\s./-]{0,3}(?:del? )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\p{L})" + MONTH
      + "\\.?[\\s-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?:[,.]\\s{0,3}|[\\s-]{1,3}(?:del? )?)((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_FIRST = Pattern
      .compile("(?<!\\d)((?:19|20)\\d\\d)[.,]?[\\s-]{1,3}"
          + MONTH + "[.,]?[\\s-]{1,3}(\\d{1,2})(?!\\d)");
  private static final Pattern WEEK = Pattern
      .compile("(?<![\\d-])((?:19|20)\\d\\d)-?W(\\d\\d)-?([1-7])(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("^(1\\d{9})(?:\\d{3})?$");
  private static final Pattern BRIEF = Pattern
      .compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d\\d)(?![\\d./-])");
  private static final Pattern TIME = Pattern.compile(
      "((?:19|20)\\d\\d-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)? ?(Z|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern NUMERIC = Pattern.compile(
      "(?<![\\d./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d)(?!\\d)");

  private Dates() {}

  /**
   * The first day that the text names, wherever it stands in it; empty if it names none.
   * {@code 3/4/2019} is the fourth of March.
   */
  public static Optional<LocalDate> find(String text) {
    return find(text, false);
  }

  /**
   * The first day that the text names; empty if it names none.
   *
   * @param dayFirst whether {@code 3/4/2019} is the third of April, as outside of the USA
   */
  public static Optional<LocalDate> find(String text, boolean dayFirst) {
    String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
    if (!holdsDigit(bounded)) {
      return Optional.empty();
    }
    Found first = Found.NOTHING;
    if (bounded.contains("19") || bounded.contains("20")) {
      for (Found found : List.of(ordered(ISO, bounded, 1, 2, 3),
          ordered(COMPACT, bounded, 1, 2, 3), ordered(IDEOGRAPHIC, bounded, 1, 2, 3),
          worded(DAY_FIRST, bounded, 3, 2, 1), worded(MONTH_FIRST, bounded, 3, 1, 2),
          worded(YEAR_FIRST, bounded, 1, 2, 3), numeric(NUMERIC, bounded, dayFirst),
          week(bounded))) {
        first = found.at() < first.at() ? found : first;
      }
    }
    return Optional.ofNullable(first.day()).or(() -> epoch(bounded));
  }

  /**
   * The first day in figures whose year has two digits, such as {@code 8.5.12}; empty if there is
   * none. Many other things look like that: ask only where a day is to be expected.
   */
  public static Optional<LocalDate> findBrief(String text, boolean dayFirst) {
    return Optional.ofNullable(numeric(BRIEF, text, dayFirst).day());
  }

  /** The first moment in the text, in ISO 8601 with its offset; empty if there is none. */
  public static Optional<Instant> instant(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2))
          .toInstant(ZoneOffset.of(matcher.group(3))));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
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

  private static Found worded(Pattern pattern, String text, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      Integer number = MONTHS.get(matcher.group(month).toLowerCase(Locale.ROOT));
      LocalDate date = number == null
          ? null
          : date(number(matcher, year), number, number(matcher, day));
      if (date != null) {
        return new Found(matcher.start(), date);
      }
      // What is no day may begin within one: "9 Thu 14 March 2019".
      from = matcher.start() + 1;
    }
    return Found.NOTHING;
  }

  /** ISO 8601: the days of a week, Monday first. */
  private static Found week(String text) {
    Matcher matcher = WEEK.matcher(text);
    if (!matcher.find() || number(matcher, 2) < 1 || number(matcher, 2) > 53) {
      return Found.NOTHING;
    }
    return new Found(matcher.start(), LocalDate.of(number(matcher, 1), 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(matcher, 2))
        .with(ChronoField.DAY_OF_WEEK, number(matcher, 3)));
  }

  /** Seconds or milliseconds since 1970, as scripts keep them in attributes. */
  private static Optional<LocalDate> epoch(String text) {
    Matcher matcher = EPOCH.matcher(text);
    return matcher.matches()
        ? Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
            ZoneOffset.UTC))
        : Optional.empty();
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** With slashes the month comes first unless it cannot be one; with dots and dashes the day. */
  private static Found numeric(Pattern pattern, String text, boolean dayFirst) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Found.NOTHING;
    }
    int first = number(matcher, 1);
    int second = number(matcher, 3);
    boolean leads = !dayFirst && matcher.group(2).equals("/");
    boolean monthFirst = leads ? first <= 12 : second > 12;
    int month = monthFirst ? first : second;
    int year = number(matcher, 4);
    LocalDate date = date(year < 100 ? 2000 + year : year, month, monthFirst ? second : first);
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
