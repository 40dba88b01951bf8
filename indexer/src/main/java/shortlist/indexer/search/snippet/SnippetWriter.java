package shortlist.indexer.search.snippet;

import java.util.ArrayList;
import java.util.List;
import shortlist.indexer.search.snippet.Marker.Found;

/** Writes passages of a text on one line, and carries over where something was found in them. */
final class SnippetWriter {

  private static final String LINE = " · ";
  private static final String GAP = " … ";

  private final String text;
  private final List<Found> found;
  private final StringBuilder line = new StringBuilder();
  private final List<Snippet.Mark> marks = new ArrayList<>();
  private int next;

  /** For {@code text}; {@code found} in order. */
  SnippetWriter(String text, List<Found> found) {
    this.text = text;
    this.found = found;
  }

  /** Writes passages that stand in the order of the text. */
  Snippet write(List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (i > 0) {
        line.append(GAP);
      } else if (Sentences.start(text, passage.start(), passage.start()) < 0) {
        line.append("… ");
      }
      write(passage);
    }
    if (!passages.getLast().whole()) {
      line.append(" …");
    }
    return new Snippet(line.toString(), marks);
  }

  private void write(Passage passage) {
    while (next < found.size() && found.get(next).start() < passage.start()) {
      next++;
    }
    int open = -1;
    for (int at = passage.start(); at < passage.end();) {
      if (next < found.size() && found.get(next).start() == at) {
        open = line.length();
      }
      int after = Character.isWhitespace(text.charAt(at)) ? space(at, passage.end()) : plain(at);
      if (open >= 0 && after >= found.get(next).end()) {
        marks.add(new Snippet.Mark(open, line.length()));
        open = -1;
        next++;
      }
      at = after;
    }
    if (open >= 0) {
      marks.add(new Snippet.Mark(open, line.length()));
      next++;
    }
  }

  private int plain(int at) {
    if (!Character.isISOControl(text.charAt(at))) {
      line.append(text.charAt(at));
    }
    return at + 1;
  }

  /** All the white space at once, so that no mark begins or ends in it. */
  private int space(int at, int end) {
    int after = at;
    boolean breaks = false;
    while (after < end && Character.isWhitespace(text.charAt(after))) {
      breaks |= text.charAt(after) == '\n';
      after++;
    }
    boolean ended = at > 0 && ".?!:;,".indexOf(text.charAt(at - 1)) >= 0;
    line.append(breaks && !ended ? LINE : " ");
    return after;
  }
}
