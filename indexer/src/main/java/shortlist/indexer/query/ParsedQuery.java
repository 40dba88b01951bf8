package shortlist.indexer.query;

import java.util.List;

/**
 * A query that was read.
 *
 * @param clause what to look for; an empty {@link Clause.All} if there is nothing
 * @param notes sentences on what was left out or read otherwise than it stands; often none
 */
public record ParsedQuery(Clause clause, List<String> notes) {

  /** Longer texts are cut. */
  public static final int MAX_LENGTH = 10_000;

  private static final int MAX_QUOTE = 40;

  /** Copies the list. */
  public ParsedQuery {
    notes = List.copyOf(notes);
  }

  /**
   * Reads what was typed. There is no text that is not a query: signs without a meaning where they
   * stand are white space. Never throws; takes time in proportion to the text, of which only the
   * first {@value #MAX_LENGTH} characters count.
   */
  public static ParsedQuery of(String typed) {
    Notes notes = new Notes();
    String text = typed;
    if (typed.length() > MAX_LENGTH) {
      text = typed.substring(0, MAX_LENGTH);
      notes.add("The query was cut after " + MAX_LENGTH + " characters.");
    }
    List<Token> tokens = new Lexer(text, notes).tokens();
    Clause clause = new Parser(Brackets.paired(tokens, notes), notes).parse();
    return new ParsedQuery(clause, notes.list());
  }

  /** Part of what was typed in quotation marks, short enough to stand in a note. */
  public static String quoted(String part) {
    int end = Math.min(part.length(), MAX_QUOTE);
    return "“" + part.substring(0, end) + (end < part.length() ? "…" : "") + "”";
  }
}
