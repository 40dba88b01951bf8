package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.pdf.page.Line;

/** Groups the lines of each region: paragraphs by indents, gaps and short lines, and the rest. */
final class Groups {

  private static final Pattern CAPTION = Pattern.compile(
      "(?:Figure|FIGURE|Fig\\.|FIG\\.|Table|TABLE|Algorithm|Listing|Box|Exhibit)\\s*"
          + "(?:[A-Z]?\\d{1,3}|[IVX]{1,5})(?:[.:—–-].*|\\s*|\\s+\\p{Lu}.*)");
  private static final Pattern NOTICE = Pattern.compile(
      "(?:Permission to|Copyright|©|\\(c\\) ?\\d{4}|This work is licensed|(?:In )?Proceedings of"
          + "|(?:To )?appear(?:ed|s)? in|Published as|(?:Pre-?print|Accepted)\\b).*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BULLET = Pattern
      .compile("(?:[•▪◦‣■❑●○∗➢✓]|[–—*-]\\s)\\s*\\S.*");
  private static final Pattern COUNTED = Pattern
      .compile("(?:\\(?\\d{1,2}[.)]|\\(?[a-z]\\)|\\([ivx]{1,4}\\))\\s+\\S.*");
  private static final Pattern FORMULA = Pattern.compile(".*[=<>≤≥∑∏∫∈→←≈∝⊆∪∩∀∃√∂∇‖∥].*");
  private static final float GAP = 1.4f;
  private static final float GAP_IN_CODE = 2.4f;
  private static final float GAP_AFTER_FORMULA = 2.4f;
  private static final float INDENT = 0.7f;
  private static final float SHORT = 0.75f;
  private static final float FULL = 0.9f;
  private static final float SAME_SIZE = 0.6f;
  private static final int MOST_HEADING_LINES = 4;

  private final Style style;
  private final Headings headings;
  private final List<Group> groups = new ArrayList<>();
  private @Nullable Group open;
  private boolean afterFormula;
  private boolean references;
  private Edges edges = new Edges(0, 0);

  private Groups(Style style) {
    this.style = style;
    this.headings = new Headings(style);
  }

  static List<Group> of(List<Line> lines) {
    Groups groups = new Groups(Style.of(lines));
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).region() != lines.get(start).region()) {
        groups.addRegion(lines.subList(start, i));
        start = i;
      }
    }
    return groups.groups;
  }

  private void addRegion(List<Line> lines) {
    edges = Edges.of(lines);
    open = null;
    afterFormula = false;
    lines.forEach(this::add);
    markFull();
  }

  /** The last paragraph of the region, if its last line reaches the edge. */
  private void markFull() {
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (group.kind() == Group.Kind.BODY || group.kind() == Group.Kind.ITEM) {
        if (group.last().end() >= edges.left + FULL * (edges.right - edges.left)) {
          group.fills();
        }
        return;
      }
      if (group.kind() == Group.Kind.HEADING) {
        return;
      }
    }
  }

  private void add(Line line) {
    int level = CAPTION.matcher(line.text()).matches() || continuesCaption(line)
        ? 0
        : headings.level(line);
    if (continuesHeading(line)) {
      append(line);
      return;
    }
    if (level > 0 && references && !Headings.endsReferences(line.text())) {
      level = 0;
    }
    if (level > 0 && addHeading(line, level)) {
      return;
    }
    if (references) {
      if (open == null || open.kind() != Group.Kind.REFERENCES) {
        start(Group.Kind.REFERENCES, 0);
      }
      append(line);
      return;
    }
    Group.Kind kind = kind(line);
    boolean formula = kind != Group.Kind.CODE && isFormula(line);
    if (open == null || open.kind() == Group.Kind.HEADING
        || (!formula && breaks(open, line, kind))) {
      start(kind, 0);
    }
    append(line);
    afterFormula = formula;
  }

  private boolean continuesHeading(Line line) {
    return open != null && open.kind() == Group.Kind.HEADING
        && open.lines().size() < MOST_HEADING_LINES && !headings.isNumbered(line)
        && headings.canContinue(line) && follows(open.last(), line);
  }

  private boolean continuesCaption(Line line) {
    return open != null && open.kind() == Group.Kind.CAPTION && follows(open.last(), line);
  }

  private boolean follows(Line last, Line line) {
    return line.isSetLike(last)
        && line.y() - last.y() < GAP * style.leading() * Math.max(line.size(), last.size());
  }

  /** Whether it is one: many lines of large letters are a text. */
  private boolean addHeading(Line line, int level) {
    if (open != null && open.kind() == Group.Kind.HEADING && !headings.isNumbered(line)
        && follows(open.last(), line)) {
      return false;
    }
    start(Group.Kind.HEADING, level);
    append(line);
    references = Headings.startsReferences(line.text());
    return true;
  }

  private void start(Group.Kind kind, int level) {
    open = new Group(kind, level);
    groups.add(open);
  }

  private void append(Line line) {
    if (open != null) {
      open.add(line);
    }
  }

  private Group.Kind kind(Line line) {
    if (CAPTION.matcher(line.text()).matches()) {
      return Group.Kind.CAPTION;
    }
    if (line.page() == 1 && NOTICE.matcher(line.text()).matches()) {
      return Group.Kind.NOTICE;
    }
    if (style.isCode(line)) {
      return Group.Kind.CODE;
    }
    if (style.isSmaller(line)) {
      return Group.Kind.NOTE;
    }
    return startsItem(line) ? Group.Kind.ITEM : Group.Kind.BODY;
  }

  private boolean startsItem(Line line) {
    return BULLET.matcher(line.text()).matches()
        || (COUNTED.matcher(line.text()).matches()
            && (open == null || open.kind() != Group.Kind.BODY
                || Flow.endsSentence(open.last().text())
                || line.x() - open.last().x() > INDENT * line.size()));
  }

  private boolean breaks(Group group, Line line, Group.Kind kind) {
    Line last = group.last();
    float em = line.size();
    float step = line.y() - last.y();
    float gap = afterFormula || isFormula(last) ? GAP_AFTER_FORMULA : GAP;
    if (kind == Group.Kind.CODE || group.kind() == Group.Kind.CODE) {
      return kind != group.kind() || step > GAP_IN_CODE * style.leading() * em || step < -em;
    }
    if (kind == Group.Kind.CAPTION || kind == Group.Kind.ITEM || kind == Group.Kind.NOTICE
        || step > gap * style.leading() * Math.max(em, last.size())
        || step < -em) {
      return true;
    }
    if (Character.isLowerCase(line.text().codePointAt(0)) && !Flow.endsSentence(last.text())
        && Math.abs(line.mainSize() - last.mainSize()) <= SAME_SIZE) {
      return false;
    }
    if (!afterFormula && Math.abs(line.mainSize() - last.mainSize()) > SAME_SIZE) {
      return true;
    }
    if (group.kind() == Group.Kind.ITEM) {
      float hang = group.lines().size() > 1 ? group.lines().get(1).x() : group.first().x();
      return line.x() < hang - INDENT * em || endsShort(last);
    }
    boolean indented = line.x() - edges.left > INDENT * em
        && (afterFormula || line.x() - last.x() > INDENT * em);
    return (indented && !isCentred(line)) || endsShort(last);
  }

  private boolean isCentred(Line line) {
    float before = line.x() - edges.left;
    float after = edges.right - line.end();
    return before > 2 * INDENT * line.size() && Math.abs(before - after) < line.size();
  }

  private boolean endsShort(Line line) {
    return line.end() < edges.left + SHORT * (edges.right - edges.left)
        && Flow.endsSentence(line.text());
  }

  /** Few words and a sign of mathematics. */
  private static boolean isFormula(Line line) {
    if (!FORMULA.matcher(line.text()).matches()) {
      return false;
    }
    String[] tokens = line.text().split(" ", -1);
    int words = 0;
    for (String token : tokens) {
      words += token.length() > 3 && token.codePoints().allMatch(Character::isLetter) ? 1 : 0;
    }
    return words * 4 < tokens.length;
  }

  /** Where the lines of a region begin and end. */
  private record Edges(float left, float right) {

    /** The left edge is where most lines begin. */
    static Edges of(List<Line> lines) {
      float right = 0;
      Map<Integer, Integer> starts = new TreeMap<>();
      for (Line line : lines) {
        right = Math.max(right, line.end());
        starts.merge(Math.round(line.x()), 1, Integer::sum);
      }
      int left = 0;
      int best = 0;
      for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
        int next = starts.getOrDefault(start.getKey() + 1, 0);
        if (start.getValue() + next > best) {
          best = start.getValue() + next;
          left = start.getKey();
        }
      }
      return new Edges(left, right);
    }
  }
}
