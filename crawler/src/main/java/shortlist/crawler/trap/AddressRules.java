package shortlist.crawler.trap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;

/** What no page of a sound site is called: rules that need to see nothing but the address. */
final class AddressRules {

  private static final int MAX_DEPTH = 15;
  private static final int MAX_PARAMETERS = 6;
  private static final int MAX_REPEATED_PARAMETERS = 2;
  private static final int MONTHS_AHEAD = 2;
  private static final int MAX_REPEATS = 2;
  private static final YearMonth BEFORE_THE_WEB = YearMonth.of(1990, 1);

  private final YearMonth latest;

  AddressRules(LocalDate today) {
    this.latest = YearMonth.from(today).plusMonths(MONTHS_AHEAD);
  }

  /** Which rule the address breaks, in plain words. */
  Optional<String> broken(WebUrl url, Address address) {
    if (SessionIds.isIn(url, address)) {
      return Optional.of("the id of a visit in the address");
    }
    if (address.segments().size() > MAX_DEPTH) {
      return Optional.of("more than " + MAX_DEPTH + " folders deep");
    }
    if (isRepeating(address.segments())) {
      return Optional.of("a path that repeats itself");
    }
    YearMonth month = CalendarDate.of(address);
    if (month != null && (month.isAfter(latest) || month.isBefore(BEFORE_THE_WEB))) {
      return Optional.of("a calendar's page of a time without pages");
    }
    return brokenByQuery(url, address);
  }

  private static Optional<String> brokenByQuery(WebUrl url, Address address) {
    if (address.mentions() > MAX_PARAMETERS) {
      return Optional.of("more than " + MAX_PARAMETERS + " parameters");
    }
    if (address.mentions() > address.parameters().size() + MAX_REPEATED_PARAMETERS) {
      return Optional.of("a parameter that is given again and again");
    }
    return address.mentions() > 0 && url.text().contains("%2525")
        ? Optional.of("an address within an address within an address")
        : Optional.empty();
  }

  /** Whether one name stands in it thrice, or two and more names in a row come twice in a row. */
  private static boolean isRepeating(List<String> segments) {
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!Address.isNumber(segment) && count(segments, segment, i) > MAX_REPEATS) {
        return true;
      }
    }
    for (int length = 2; 2 * length <= segments.size(); length++) {
      for (int start = 0; start + 2 * length <= segments.size(); start++) {
        List<String> once = segments.subList(start, start + length);
        if (once.equals(segments.subList(start + length, start + 2 * length))
            && hasName(once)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int count(List<String> segments, String segment, int from) {
    int count = 0;
    for (int i = from; i < segments.size(); i++) {
      count += segments.get(i).equals(segment) ? 1 : 0;
    }
    return count;
  }

  private static boolean hasName(List<String> segments) {
    for (String segment : segments) {
      if (!Address.isNumber(segment)) {
        return true;
      }
    }
    return false;
  }
}
