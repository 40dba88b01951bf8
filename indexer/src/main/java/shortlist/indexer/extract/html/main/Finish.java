package shortlist.indexer.extract.html.main;

import java.util.List;
import java.util.regex.Pattern;
import shortlist.indexer.extract.text.Dates;

/**
 * What holds for every text, however its page is made: the headline, the byline and links that lead
 * away from its ends are no part of it; code and tables between its paragraphs are, and tables are
 * kept whole or not at all.
 */
final class Finish {

  private static final Pattern BYLINE = Pattern.compile(
      "(?i)(?:by|written by|posted (?:by|on|in|at)|published|updated|last updated|author:)\\b.*"
          + "|.*\\b\\d{1,3} ?(?:min(?:ute)?s?)\\.? read\\b.*");
  private static final int BRIEF = 14;
  private static final int POINTER = 8;
  private static final int NEAR = 6;
  private static final int LEVELS = 4;

  private final Outline outline;
  private final List<Segment> segments;
  private final boolean[] kept;

  private Finish(Outline outline, boolean[] kept) {
    this.outline = outline;
    this.segments = outline.segments;
    this.kept = kept;
  }

  /** Changes what is kept accordingly. */
  static void apply(Outline outline, int headline, PageSigns signs, boolean[] kept) {
    Finish finish = new Finish(outline, kept);
    finish.keepCode();
    finish.keepTablesWhole();
    if (headline >= 0 && outline.segments.get(headline).text.hash == signs.titleHash()) {
      kept[headline] = false;
    }
    finish.trimHead();
    finish.trimTail();
  }

  private void keepCode() {
    boolean[] chosen = kept.clone();
    for (Segment segment : segments) {
      if (segment.box.tag.equals("pre") && !chosen[segment.index]) {
        Box around = segment.box;
        for (int i = 0; i < LEVELS && around.parent != null && around.parent.parent != null; i++) {
          around = around.parent;
        }
        int from = Math.max(around.from, segment.index - NEAR);
        int to = Math.min(around.to, segment.index + NEAR + 1);
        kept[segment.index] = proseIn(from, to, chosen);
      }
    }
  }

  private boolean proseIn(int from, int to, boolean[] chosen) {
    for (int i = from; i < to; i++) {
      if (chosen[i] && segments.get(i).text.isProse()) {
        return true;
      }
    }
    return false;
  }

  private void keepTablesWhole() {
    for (Box box : outline.boxes) {
      if (box.tag.equals("table") && box.prose < box.words / 2) {
        int words = 0;
        for (int i = box.from; i < box.to; i++) {
          words += kept[i] ? segments.get(i).text.words : 0;
        }
        boolean most = 2 * words > box.words;
        for (int i = box.from; i < box.to; i++) {
          kept[i] = most;
        }
      }
    }
  }

  /** Bylines, days and links before the first sentence. */
  private void trimHead() {
    for (Segment segment : segments) {
      TextStats text = segment.text;
      if (kept[segment.index]) {
        if (text.words > BRIEF || text.isProse() || segment.isHeading()) {
          return;
        }
        kept[segment.index] = !isPointer(segment) && !BYLINE.matcher(text.start()).matches()
            && Dates.find(text.start()).isEmpty();
      }
    }
  }

  private void trimTail() {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (kept[i]) {
        if (!isPointer(segments.get(i))) {
          return;
        }
        kept[i] = false;
      }
    }
  }

  /** A line that is nothing but a link, such as the way back to the list. */
  private static boolean isPointer(Segment segment) {
    return segment.text.words <= POINTER && segment.text.linkDensity() > 0.9
        && !segment.box.tag.equals("li");
  }
}
