package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import shortlist.indexer.extract.pdf.page.Line;

/** Lines of one region that belong together. */
final class Group {

  /** What a group is. */
  enum Kind {
    HEADING, BODY, ITEM, CODE, CAPTION, NOTE, NOTICE, REFERENCES
  }

  private final Kind kind;
  private final int level;
  private final List<Line> lines = new ArrayList<>();
  private boolean full;

  /**
   * Without lines yet.
   *
   * @param level of a heading, else 0
   */
  Group(Kind kind, int level) {
    this.kind = kind;
    this.level = level;
  }

  Kind kind() {
    return kind;
  }

  int level() {
    return level;
  }

  void add(Line line) {
    lines.add(line);
  }

  List<Line> lines() {
    return lines;
  }

  Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  /** Says that it ends its region with a line that leaves no room. */
  void fills() {
    full = true;
  }

  boolean isFull() {
    return full;
  }
}
