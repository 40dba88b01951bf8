package shortlist.indexer.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage of a document. Plain text, not escaped for anything.
 *
 * @param text the passage; sentences that do not follow each other are parted by an ellipsis
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

  /** Private use characters that stand round matches while Lucene holds the passage as a string. */
  static final char OPEN = '\ue000';
  static final char CLOSE = '\ue001';

  static Snippet parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN) {
        open = text.length();
      } else if (c == CLOSE && open >= 0) {
        marks.add(new Mark(open, text.length()));
        open = -1;
      } else if (c != CLOSE) {
        text.append(c == '\n' ? ' ' : c);
      }
    }
    return new Snippet(text.toString(), marks);
  }
}
