package shortlist.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One part of what a person typed: a word, a phrase, a prefix, perhaps limited to a field.
 *
 * @param field such as {@code title}; empty for title and text
 * @param text without the signs
 * @param phrase whether it stood in quotes
 * @param prefix whether it ended in a star
 * @param negative whether a minus stood before it
 * @param alternative whether {@code OR} stood before it
 */
record Clause(String field, String text, boolean phrase, boolean prefix, boolean negative,
    boolean alternative) {

  private static final Set<String> FIELDS = Set.of("title", "author", "site", "kind", "lang",
      "language", "year");
  private static final int MAX_CLAUSES = 64;
  private static final int MAX_LENGTH = 2_000;

  /**
   * Reads a query. There is no text that is not one: a sign without a meaning where it stands is
   * white space. Only the first {@value #MAX_CLAUSES} parts count.
   */
  static List<Clause> read(String query) {
    String text = query.substring(0, Math.min(query.length(), MAX_LENGTH));
    List<Clause> clauses = new ArrayList<>();
    boolean alternative = false;
    int at = 0;
    while (at < text.length() && clauses.size() < MAX_CLAUSES) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = end(text, at);
      String part = text.substring(at, end);
      at = end;
      if (part.equals("OR") || part.equals("|")) {
        alternative = !clauses.isEmpty();
      } else if (!part.equals("AND")) {
        Clause clause = of(part, alternative);
        if (!clause.text().isEmpty()) {
          clauses.add(clause);
          alternative = false;
        }
      }
    }
    return clauses;
  }

  /** After the part that begins at {@code from}: at white space outside quotes. */
  private static int end(String text, int from) {
    boolean quoted = false;
    int at = from;
    while (at < text.length() && (quoted || !Character.isWhitespace(text.charAt(at)))) {
      boolean quote = text.charAt(at) == '"';
      if (quote && quoted) {
        return at + 1;
      }
      // A quote that is never closed is no quote.
      quoted |= quote && text.indexOf('"', at + 1) > 0;
      at++;
    }
    return at;
  }

  private static Clause of(String part, boolean alternative) {
    boolean negative = part.length() > 1 && part.charAt(0) == '-';
    String rest = negative ? part.substring(1) : part;
    int colon = rest.indexOf(':');
    String field = colon > 0 ? rest.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    if (FIELDS.contains(field)) {
      rest = rest.substring(colon + 1);
    } else {
      field = "";
    }
    boolean phrase = rest.startsWith("\"");
    String text = rest.replace("\"", " ").strip();
    boolean prefix = !phrase && text.length() > 2 && text.endsWith("*");
    return new Clause(field, prefix ? text.substring(0, text.length() - 1) : text, phrase, prefix,
        negative, alternative);
  }
}
