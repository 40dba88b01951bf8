package shortlist.indexer.query;

/** What a query is made of. */
sealed interface Token {

  /** Signs that join and group. */
  enum Sign implements Token {
    OPEN, CLOSE, OR, AND, NOT
  }

  /** A field's name with its colon; its value follows. */
  record Name(Field field) implements Token {}

  /** Characters up to the next white space. */
  record Plain(String text) implements Token {}

  /**
   * What stands in quotes.
   *
   * @param slop the number behind the quotes, 0 if there is none
   */
  record Quoted(String text, int slop) implements Token {}
}
