package shortlist.app.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.Field;

/**
 * A part of a typed query that keeps only what has a value in a field, such as {@code kind:paper},
 * and that can be taken out again. Parts within parentheses and beside an OR are not of this sort:
 * without them the query would mean something else.
 *
 * @param start of its first character in the query
 * @param end after its last one
 * @param negative whether it leaves out what has the value
 * @param field to look in
 * @param value without quotes
 */
record Narrowing(int start, int end, boolean negative, Field field, String value) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /** The narrowing parts of a query, in their order. */
  static List<Narrowing> of(String query) {
    List<Narrowing> found = new ArrayList<>();
    boolean afterOr = false;
    for (Part part : parts(query)) {
      boolean or = part.isOr(query);
      if (or && !found.isEmpty() && query.substring(found.getLast().end(), part.start).isBlank()) {
        found.removeLast();
      }
      Narrowing narrowing = or || afterOr ? null : part.narrowing(query);
      if (narrowing != null) {
        found.add(narrowing);
      }
      afterOr = or;
    }
    return found;
  }

  /** The query without this part. */
  String takenFrom(String query) {
    String before = query.substring(0, start).stripTrailing();
    String after = query.substring(end).stripLeading();
    return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
  }

  /** How it is shown. */
  String label() {
    return (negative ? "not " : "") + field.label() + ": " + value;
  }

  /** Whether it keeps what has that value in that field. */
  boolean keeps(Field wantedField, String wantedValue) {
    return !negative && field == wantedField && value.equalsIgnoreCase(wantedValue);
  }

  /** A part of a query that keeps a value. */
  static String write(Field field, String value) {
    return field.label() + ":"
        + (PLAIN.matcher(value).matches() ? value : '"' + value.replace('"', ' ').strip() + '"');
  }

  /**
   * What stands between blanks, quotes and parentheses taken as a whole.
   *
   * @param plain whether there are no parentheses in it
   */
  private record Part(int start, int end, boolean plain) {

    boolean isOr(String query) {
      String text = query.substring(start, end);
      return text.equals("OR") || text.equals("|");
    }

    @Nullable Narrowing narrowing(String query) {
      if (!plain) {
        return null;
      }
      boolean negative = query.charAt(start) == '-';
      int name = negative ? start + 1 : start;
      int colon = query.indexOf(':', name);
      if (colon < 0 || colon >= end - 1) {
        return null;
      }
      Field field = Field.named(query.substring(name, colon)).orElse(null);
      String value = query.substring(colon + 1, end).replace("\"", "").strip();
      return field == null || value.isEmpty()
          ? null
          : new Narrowing(start, end, negative, field, value);
    }
  }

  private static List<Part> parts(String query) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      if (Character.isWhitespace(query.charAt(at))) {
        at++;
      } else {
        Part part = part(query, at);
        parts.add(part);
        at = part.end();
      }
    }
    return parts;
  }

  private static Part part(String query, int start) {
    int depth = 0;
    boolean quoted = false;
    boolean plain = true;
    int at = start;
    for (; at < query.length(); at++) {
      char c = query.charAt(at);
      if (c == '"') {
        quoted = !quoted && query.indexOf('"', at + 1) > 0;
      } else if (!quoted && (c == '(' || c == ')')) {
        plain = false;
        depth += c == '(' ? 1 : -1;
      } else if (!quoted && depth <= 0 && Character.isWhitespace(c)) {
        break;
      }
    }
    return new Part(start, at, plain);
  }
}
