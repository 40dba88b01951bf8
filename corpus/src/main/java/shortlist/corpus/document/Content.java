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
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }
}
