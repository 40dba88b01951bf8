package shortlist.crawler.trap;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The month of an address that names nothing but a date, such as {@code /2024/01/},
 * {@code /events/2024-01-17}, {@code /2024/january} or {@code ?year=2024&month=1}: an archive page,
 * or a leaf of a calendar.
 */
final class CalendarDate {

  private static final Month[] MONTHS = Month.values();

  private CalendarDate() {}

  /** The month, or null if something else is named, too, or no date. */
  static @Nullable YearMonth of(Address address) {
    YearMonth inPath = inPath(address.segments());
    return inPath != null ? inPath : inQuery(address.parameters());
  }

  /** Whether a part of a path can be a part of a date. */
  static boolean isPart(String segment) {
    return Address.isNumber(segment) || iso(segment) != null || number(segment) > 0;
  }

  private static @Nullable YearMonth inPath(List<String> segments) {
    int size = segments.size();
    String last = size > 0 ? segments.get(size - 1) : "";
    YearMonth written = iso(last);
    if (written != null || size < 2) {
      return written;
    }
    String beforeLast = segments.get(size - 2);
    YearMonth month = month(beforeLast, last);
    return month == null && size > 2 && isUpTo(last, 31)
        ? month(segments.get(size - 3), beforeLast)
        : month;
  }

  private static @Nullable YearMonth inQuery(Map<String, String> parameters) {
    String year = "";
    String month = "";
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      String value = parameter.getValue();
      YearMonth written = iso(value);
      if (written != null) {
        return written;
      }
      // WordPress names a month's archive ?m=202401.
      if (name.equals("m") && value.length() >= 6 && Address.isNumber(value)) {
        return month(value.substring(0, 4), value.substring(4, 6));
      }
      if (name.endsWith("year") || name.equals("yr") || name.equals("y")) {
        year = value;
      } else if (name.endsWith("month") || name.equals("mon") || name.equals("m")) {
        month = value;
      }
    }
    return month(year, month);
  }

  /** {@code 2024-01}, {@code 2024-01-17} or {@code 2024-W03}. */
  private static @Nullable YearMonth iso(String text) {
    boolean day = text.length() == 10 && text.charAt(7) == '-' && isUpTo(text.substring(8), 31);
    boolean month = text.length() == 7 || (text.length() == 8 && isWeek(text.substring(5)));
    return (day || month) && text.charAt(4) == '-'
        ? month(text.substring(0, 4), text.substring(5, day ? 7 : text.length()))
        : null;
  }

  private static @Nullable YearMonth month(String year, String month) {
    if (year.length() != 4 || !isUpTo(year, 9_999)) {
      return null;
    }
    int number = number(month);
    return number > 0 ? YearMonth.of(Integer.parseInt(year), number) : null;
  }

  /** The month that a number, an English name or a week ({@code W03}) names; 0 if none. */
  private static int number(String text) {
    if (isUpTo(text, 12)) {
      return Integer.parseInt(text);
    }
    if (isWeek(text)) {
      return 1 + (Integer.parseInt(text.substring(1)) - 1) * 12 / 53;
    }
    for (Month month : MONTHS) {
      if (month.name().equalsIgnoreCase(text)
          || (text.length() == 3 && month.name().regionMatches(true, 0, text, 0, 3))) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static boolean isWeek(String text) {
    return (text.startsWith("W") || text.startsWith("w")) && isUpTo(text.substring(1), 53);
  }

  private static boolean isUpTo(String text, int most) {
    if (text.isEmpty() || text.length() > 4 || text.indexOf('-') >= 0 || !Address.isNumber(text)) {
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= most;
  }
}
