package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Vocabulary;

/**
 * Parts the lines of a list of references where entries begin: at numbers, at lines that hang out
 * to the left, or after gaps.
 */
final class References {

  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]{1,40}\\].*");
  private static final Pattern COUNTED = Pattern.compile("\\(?\\d{1,3}[.)]?\\s+\\p{L}.*");
  private static final int FEW_IN_BRACKETS = 2;
  private static final int FEW = 3;
  private static final float HANGING = 3;
  private static final float GAP = 1.5f;

  private final List<Line> lines;
  private final Map<Integer, Float> left = new HashMap<>();
  private final boolean bracketed;
  private final boolean counted;
  private final boolean hanging;

  private References(List<Line> lines) {
    this.lines = lines;
    lines.forEach(line -> left.merge(line.region(), line.x(), Math::min));
    bracketed = count(BRACKETED) >= Math.min(FEW_IN_BRACKETS, lines.size());
    counted = count(COUNTED) >= Math.min(FEW, lines.size());
    hanging = 4 * lines.stream().filter(line -> !hangs(line)).count() > lines.size();
  }

  static List<String> split(List<Line> lines, Vocabulary vocabulary) {
    References references = new References(lines);
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!entry.isEmpty() && references.starts(i)) {
        entries.add(entry.toString());
        entry.setLength(0);
      }
      vocabulary.append(entry, lines.get(i).text());
    }
    if (!entry.isEmpty()) {
      entries.add(entry.toString());
    }
    return entries;
  }

  private boolean starts(int index) {
    Line line = lines.get(index);
    if (bracketed) {
      return BRACKETED.matcher(line.text()).matches();
    }
    if (counted) {
      return COUNTED.matcher(line.text()).matches();
    }
    Line above = lines.get(index - 1);
    return hanging
        ? hangs(line)
        : line.region() == above.region() && line.y() - above.y() > GAP * line.size();
  }

  private boolean hangs(Line line) {
    return line.x() < left.getOrDefault(line.region(), 0f) + HANGING;
  }

  private long count(Pattern pattern) {
    return lines.stream().filter(line -> pattern.matcher(line.text()).matches()).count();
  }
}
