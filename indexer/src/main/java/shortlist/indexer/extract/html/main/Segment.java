package shortlist.indexer.extract.html.main;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;

/** A piece of text that stands alone: a paragraph, a heading, a cell, a block of code. */
final class Segment {

  final Box box;
  final int index;
  /** Children of the box's element; taking them out takes the text out. */
  final List<Node> nodes = new ArrayList<>();
  final TextStats text = new TextStats();
  /** Bits of {@link Hint}, of the inline elements that it begins in. */
  int hints;
  /** Pictures between the segment before and this one. */
  int pictures;

  Segment(Box box, int index) {
    this.box = box;
    this.index = index;
  }

  boolean isHeading() {
    return Place.HEADING.in(box.places);
  }

  /** The same for segments that stand in the same place of the page's template. */
  int pattern() {
    return box.path * 31 + hints;
  }
}
