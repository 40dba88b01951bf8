package shortlist.indexer.extract.html.main;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.text.Dates;

/**
 * What holds for every text, however its page is made: the headline, the byline and links that lead
 * away from its ends are no part of it; code between its paragraphs is, lists and tables are kept
 * whole or not at all, tables of metadata never.
 */
final class Finish {

  private static final Pattern BYLINE = Pattern.compile(
      "(?i)(?:by|written by|posted (?:by|on|in|at)|published|updated|last updated|author:)\\b.*"
          + "|.*\\b\\d{1,3} ?(?:min(?:ute)?s?)\\.? read\\b.*");
  private static final Pattern INTERFACE = Pattern.compile(
      "(?i)(?:\u00a9.*|(?:edit this page|edit on \\w+|was this \\w+ helpful\\??|print this \\w+"
          + "|back to top|copy link|loading)[.\u2026]*)");
  private static final int BRIEF = 14;
  private static final int POINTER = 8;
  private static final int LINE = 6;
  private static final int NEAR = 6;
  private static final int LEVELS = 4;
  private static final double MOST = 0.66;

  private final Outline outline;
  private final List<Segment> segments;
  private final PageSigns signs;
  private final boolean[] kept;

  private Finish(Outline outline, PageSigns signs, boolean[] kept) {
    this.outline = outline;
    this.signs = signs;
    this.segments = outline.segments;
    this.kept = kept;
  }

  /** Changes what is kept accordingly. */
  static void apply(Outline outline, int headline, PageSigns signs, boolean[] kept) {
    Finish finish = new Finish(outline, signs, kept);
    finish.keepCode();
    finish.keepWhole();
    if (headline >= 0 && outline.segments.get(headline).text.hash == signs.titleHash()) {
      kept[headline] = false;
    }
    finish.keepHeadings();
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

  /** What is said right above a paragraph is said of it. */
  private void keepHeadings() {
    for (int i = 1; i + 1 < kept.length; i++) {
      Segment segment = segments.get(i);
      boolean heads = segment.isHeading() || segment.box.tag.equals("summary");
      if (heads && segment.text.hash != signs.titleHash() && !segment.box.tag.equals("h1")
          && segment.text.linkDensity() < 0.5 && isText(segments.get(i + 1).text)) {
        kept[i] |= kept[i + 1];
      }
    }
  }

  private static boolean isText(TextStats text) {
    return text.words >= LINE && text.linkDensity() < 0.5;
  }

  /** Half a table misleads; of a list, what is missing is the little that looked odd. */
  private void keepWhole() {
    for (Box box : outline.boxes) {
      boolean data = box.tag.equals("table") && box.prose < box.words / 2;
      boolean list = Place.LIST.in(box.places) && 2 * box.linkWords < box.words;
      double share = data || list ? words(box) / (double) Math.max(1, box.words) : 0;
      if ((data && share > 0) || (list && share > MOST)) {
        Arrays.fill(kept, box.from, box.to, share > 0.5 && !(data && isMetadata(box.element)));
      }
    }
  }

  /** Whether it is named so, as where a paper's page tells its licence and subjects. */
  private static boolean isMetadata(Element table) {
    return (table.className() + table.id() + table.attr("summary"))
        .toLowerCase(Locale.ROOT)
        .contains("meta");
  }

  private int words(Box box) {
    int words = 0;
    for (int i = box.from; i < box.to; i++) {
      words += kept[i] ? segments.get(i).text.words : 0;
    }
    return words;
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
        if (!isPointer(segments.get(i)) && !isInterface(segments.get(i).text)) {
          return;
        }
        kept[i] = false;
      }
    }
  }

  /** What pages say to their visitors, not to their readers. */
  private static boolean isInterface(TextStats text) {
    return text.words <= 2 * BRIEF && INTERFACE.matcher(text.start()).matches();
  }

  /** A line that is nothing but a link, such as the way back to the list. */
  private static boolean isPointer(Segment segment) {
    return segment.text.words <= POINTER && segment.text.linkDensity() > 0.9
        && !segment.box.tag.equals("li");
  }
}
