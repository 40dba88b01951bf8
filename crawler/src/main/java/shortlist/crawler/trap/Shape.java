package shortlist.crawler.trap;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What many addresses have in common.
 *
 * @param key the path with numbers and ids blanked out and any last name, and the parameters' names
 * @param listing the key of the calendar, listing or search that it is a page of; null if it does
 *        not look like one
 * @param area the path without its numbers and dates: of all pages of one calendar or search the
 *        same
 * @param names the parameters' names
 * @param kind what it looks like
 */
record Shape(String key, @Nullable String listing, String area, Set<String> names, Kind kind) {

  static final String SAME_TEXT = "the same text under many addresses";

  /** Parameters that choose what is listed, and in which order, not which page is meant. */
  private static final Set<String> LISTING = Set.of("page", "paged", "pg", "pageno", "page_no",
      "pagenumber", "offset", "start", "from", "skip", "cursor", "q", "query", "s", "search",
      "keyword", "keywords", "term", "sort", "sortby", "sort_by", "order", "orderby", "order_by",
      "filter", "year", "month", "week", "day", "date");

  /** Each kind has its own way of being endless. */
  enum Kind {
    /** A calendar, or the archive of a month or day. */
    DATES("a calendar without end: its pages lead to nothing new"),
    /** A page of a listing, or of what a search found. */
    LISTS("a listing or search without end: its pages lead to nothing new"),
    /** Several parameters, which may be filters or the name of one page. */
    COMBINATIONS("combinations of parameters that give nothing new"),
    /** Anything else. */
    PLAIN(SAME_TEXT);

    private final String reason;

    Kind(String reason) {
      this.reason = reason;
    }

    /** Why a listing of this kind is cut. */
    String reason() {
      return reason;
    }
  }

  static Shape of(Address address) {
    List<String> segments = address.segments();
    Set<String> names = address.parameters().isEmpty()
        ? Set.of()
        : new TreeSet<>(address.parameters().keySet());
    Kind kind = kind(address, names);
    String area = area(segments, kind);
    return new Shape(key(segments, names), listing(kind, area, names), area, names, kind);
  }

  /** The part of a key that parameters leave as it is. */
  static String path(String key) {
    int question = key.indexOf('?');
    return question < 0 ? key : key.substring(0, question);
  }

  /** Whether {@code other} shows the same thing in another way: an other date, page or order. */
  boolean isVariation(Shape other) {
    return area.equals(other.area) && (names.isEmpty() || other.names.isEmpty()
        || !Collections.disjoint(names, other.names));
  }

  private static Kind kind(Address address, Set<String> names) {
    if (CalendarDate.of(address) != null) {
      return Kind.DATES;
    }
    List<String> segments = address.segments();
    int size = segments.size();
    boolean numbered = size > 1 && segments.get(size - 2).equals("page")
        && Address.isNumber(segments.get(size - 1));
    if (numbered || !Collections.disjoint(names, LISTING)) {
      return Kind.LISTS;
    }
    return names.size() > 1 ? Kind.COMBINATIONS : Kind.PLAIN;
  }

  private static @Nullable String listing(Kind kind, String area, Set<String> names) {
    return switch (kind) {
      case DATES -> area + "/(date)";
      case LISTS -> area + (names.isEmpty() ? "/(page)" : "?(any)");
      case COMBINATIONS -> area + "?(any)";
      case PLAIN -> null;
    };
  }

  private static String key(List<String> segments, Set<String> names) {
    StringBuilder key = new StringBuilder(segments.isEmpty() ? "/" : "");
    for (int i = 0; i < segments.size(); i++) {
      key.append('/').append(blank(segments.get(i), i == segments.size() - 1));
    }
    return names.isEmpty()
        ? key.toString()
        : key.append('?').append(String.join("&", names)).toString();
  }

  private static String blank(String segment, boolean last) {
    if (Address.isNumber(segment)) {
      return "#";
    }
    if (last) {
      return "*";
    }
    return Address.isToken(segment) ? "@" : segment;
  }

  private static String area(List<String> segments, Kind kind) {
    StringBuilder area = new StringBuilder();
    for (String segment : segments) {
      boolean varies = kind == Kind.DATES
          ? CalendarDate.isPart(segment)
          : Address.isNumber(segment);
      if (!varies) {
        area.append('/').append(segment);
      }
    }
    return area.toString();
  }
}
