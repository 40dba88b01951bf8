package shortlist.indexer.search;

/**
 * How something that a person has begun to type could go on.
 *
 * @param text the whole query that it would make
 * @param kind what completes it
 * @param documents how many documents have it, at least 1; of deleted documents some may count
 */
public record Completion(String text, Kind kind, int documents) {

  /** What a completion is taken from. */
  public enum Kind {
    /** A word of the documents. */
    WORD,
    /** A document's title. */
    TITLE,
    /** A value of a field, such as {@code site:example.org}. */
    FIELD
  }
}
