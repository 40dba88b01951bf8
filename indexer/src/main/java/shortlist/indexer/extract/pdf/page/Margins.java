package shortlist.indexer.extract.pdf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leaves out what stands around the text: running heads, page numbers, numbers of lines. */
final class Margins {

  /** As many rows at the top and at the bottom of a page may be running heads. */
  private static final int ROWS = 3;
  private static final int REPEATED = 3;
  private static final int FEW_PAGES = 4;
  private static final float LEVEL = 3;
  private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
  private static final Pattern PAGE_NUMBER = Pattern.compile(
      "(?i)(?:page\\s+)?[\\[(–—-]*\\s*(?:\\d{1,4}|[ivxl]{1,6})\\s*[\\])–—-]*"
          + "(?:\\s*(?:/|of)\\s*\\d{1,4})?");
  private static final int FEWEST_LINE_NUMBERS = 15;
  private static final float IN_STEP = 0.8f;

  private Margins() {}

  /**
   * The lines of all pages but the running heads and the page numbers. Nothing runs above a page
   * that has no other text.
   */
  static List<Line> without(List<List<Line>> pages) {
    List<Set<Line>> edges = pages.stream().map(Margins::edges).toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Set<Line> lines : edges) {
      Set<String> keys = new HashSet<>();
      lines.forEach(line -> keys.add(key(line)));
      keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    int enough = pages.size() <= FEW_PAGES ? REPEATED - 1 : REPEATED;
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<Line> page = edges.get(i);
      List<Line> text = pages.get(i)
          .stream()
          .filter(line -> !page.contains(line) || (counts.getOrDefault(key(line), 0) < enough
              && !PAGE_NUMBER.matcher(line.text()).matches()))
          .toList();
      kept.addAll(text.isEmpty() ? pages.get(i) : text);
    }
    return kept;
  }

  /** Where it stands and what it says but for numbers. */
  private static String key(Line line) {
    return Math.round(line.y() / LEVEL) + " "
        + DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
  }

  /** The lines of the first and last rows of a page, whatever region they stand in. */
  private static Set<Line> edges(List<Line> lines) {
    TreeMap<Integer, List<Line>> rows = new TreeMap<>();
    for (Line line : lines) {
      rows.computeIfAbsent(Math.round(line.y() / LEVEL), level -> new ArrayList<>()).add(line);
    }
    Set<Line> edges = new HashSet<>();
    rows.values().stream().limit(ROWS).forEach(edges::addAll);
    rows.descendingMap().values().stream().limit(ROWS).forEach(edges::addAll);
    return edges;
  }

  /** Drafts number their lines: one count down the margin. */
  static List<Run> withoutLineNumbers(List<Run> runs) {
    Map<Integer, List<Run>> numbers = new HashMap<>();
    for (Run run : runs) {
      if (number(run) >= 0) {
        numbers.computeIfAbsent(Math.round(run.end() / LEVEL), edge -> new ArrayList<>()).add(run);
      }
    }
    Set<Run> counted = new HashSet<>();
    for (List<Run> column : numbers.values()) {
      if (column.size() >= FEWEST_LINE_NUMBERS && counts(column)) {
        counted.addAll(column);
      }
    }
    return counted.isEmpty() ? runs : runs.stream().filter(run -> !counted.contains(run)).toList();
  }

  private static boolean counts(List<Run> column) {
    column.sort(Comparator.comparingDouble(Run::y));
    int inStep = 0;
    for (int i = 1; i < column.size(); i++) {
      if (number(column.get(i)) == number(column.get(i - 1)) + 1) {
        inStep++;
      }
    }
    return inStep >= IN_STEP * (column.size() - 1);
  }

  private static int number(Run run) {
    int number = 0;
    if (run.letters().size() > 4) {
      return -1;
    }
    for (Letter letter : run.letters()) {
      String text = letter.text();
      if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
        return -1;
      }
      number = 10 * number + text.charAt(0) - '0';
    }
    return number;
  }
}
