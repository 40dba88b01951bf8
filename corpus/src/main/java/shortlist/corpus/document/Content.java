package shortlist.corpus.document;

/**
 * The main text of a document, without navigation, comments and related links.
 *
 * @param text plain text, a newline between blocks; code, lists and tables kept
 * @param markdown the same with its structure
 */
public record Content(String text, String markdown) {

  /** No text. */
  public static final Content EMPTY = new Content("", "");

  /** How many words {@link #text} has, split at white space. */
  public int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
