package shortlist.indexer.search.snippet;

import java.util.List;

/**
 * A passage of a document. Plain text, not escaped for anything.
 *
 * @param text the passage, on one line; what does not follow in the document is parted by an
 *        ellipsis, its lines by a dot
 * @param marks where words of the query stand in it, in order, not overlapping
 */
public record Snippet(String text, List<Mark> marks) {

  /** No passage. */
  public static final Snippet NONE = new Snippet("", List.of());

  /** Copies the list. */
  public Snippet {
    marks = List.copyOf(marks);
  }

  /**
   * A part of a snippet.
   *
   * @param start of its first character
   * @param end after its last character
   */
  public record Mark(int start, int end) {}
}
