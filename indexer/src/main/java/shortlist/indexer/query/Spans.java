package shortlist.indexer.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and numbers, and from one to another. */
final class Spans {

  private static final Pattern DAY = Pattern
      .compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?: ?m(?:in)?)?");
  /** Two years or two numbers with a hyphen between them, as people write them. */
  private static final Pattern HYPHEN = Pattern
      .compile("(\\d{4})[-–](\\d{4})|(\\d{1,3})[-–](\\d{1,3})");
  private static final int YEAR_LENGTH = 4;

  private Spans() {}

  private record Bounds(long from, long to) {}

  /**
   * A span of a field that takes one.
   *
   * @return empty if the text is none
   */
  static Optional<Clause.Span> read(Field field, String text) {
    return switch (field) {
      case BEFORE -> unit(Field.DATE, text).map(day -> span(Field.DATE, Long.MIN_VALUE,
          day.from() - 1));
      case AFTER -> unit(Field.DATE, text).map(day -> span(Field.DATE, day.from(),
          Long.MAX_VALUE));
      default -> bounded(field, text);
    };
  }

  private static Optional<Clause.Span> bounded(Field field, String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return between(field, text.substring(0, dots), text.substring(dots + 2));
    }
    Matcher hyphen = HYPHEN.matcher(text);
    if (field != Field.DATE && hyphen.matches()) {
      int first = hyphen.group(1) == null ? 3 : 1;
      return between(field, hyphen.group(first), hyphen.group(first + 1));
    }
    String value = text.replaceFirst("^(?:[<>]=?|=|≥|≤)", "").strip();
    return unit(field, value).map(unit -> switch (text.substring(0, text.length()
        - value.length()).strip()) {
      case ">=", "≥" -> span(field, unit.from(), Long.MAX_VALUE);
      case ">" -> span(field, unit.to() + 1, Long.MAX_VALUE);
      case "<=", "≤" -> span(field, Long.MIN_VALUE, unit.to());
      case "<" -> span(field, Long.MIN_VALUE, unit.from() - 1);
      default -> span(field, unit.from(), unit.to());
    });
  }

  /** Either end may be missing, but not both. */
  private static Optional<Clause.Span> between(Field field, String left, String right) {
    Optional<Bounds> first = unit(field, left);
    Optional<Bounds> last = unit(field, right);
    boolean understood = (first.isPresent() || left.isEmpty())
        && (last.isPresent() || right.isEmpty()) && !(left.isEmpty() && right.isEmpty());
    if (!understood) {
      return Optional.empty();
    }
    long from = first.map(Bounds::from).orElse(Long.MIN_VALUE);
    long to = last.map(Bounds::to).orElse(Long.MAX_VALUE);
    return from > to ? between(field, right, left) : Optional.of(span(field, from, to));
  }

  private static Clause.Span span(Field field, long from, long to) {
    return new Clause.Span(field, from, to);
  }

  /** A number, or the first and the last day of a year, a month or a day. */
  private static Optional<Bounds> unit(Field field, String text) {
    if (field == Field.MINUTES) {
      Matcher number = NUMBER.matcher(text);
      return number.matches()
          ? Optional.of(bounds(Long.parseLong(number.group(1))))
          : Optional.empty();
    }
    Matcher day = DAY.matcher(text);
    boolean matches = day.matches() && (field != Field.YEAR || text.length() == YEAR_LENGTH);
    return matches ? days(day) : Optional.empty();
  }

  private static Bounds bounds(long number) {
    return new Bounds(number, number);
  }

  private static Optional<Bounds> days(Matcher day) {
    try {
      int year = Integer.parseInt(day.group(1));
      if (day.group(2) == null) {
        return Optional.of(new Bounds(LocalDate.of(year, 1, 1).toEpochDay(),
            LocalDate.of(year, 12, 31).toEpochDay()));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
      if (day.group(3) == null) {
        return Optional.of(new Bounds(month.atDay(1).toEpochDay(),
            month.atEndOfMonth().toEpochDay()));
      }
      return Optional.of(bounds(month.atDay(Integer.parseInt(day.group(3))).toEpochDay()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
