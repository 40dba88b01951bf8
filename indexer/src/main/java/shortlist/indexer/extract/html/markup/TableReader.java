package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;

/** Reads tables of data, and tells them from tables that only lay a page out. */
final class TableReader {

  private static final int LONG_CELL = 400;
  /** A cell that claims more columns or rows is believed up to here. */
  private static final int MAX_SPAN = 30;
  private static final Block.Paragraph BLANK = new Block.Paragraph("", "");
  private static final Evaluator PRE = Selector.evaluatorOf("pre");
  private static final Evaluator HEAD = Selector.evaluatorOf("th");
  private static final Evaluator INNER = Selector.evaluatorOf("table table, math[display=block]");
  private static final Evaluator PROSE = Selector.evaluatorOf("p, br");

  private final WebUrl base;
  /** By column, how many of the next rows a cell above reaches into. */
  private final List<Integer> taken = new ArrayList<>();

  private TableReader(WebUrl base) {
    this.base = base;
  }

  /**
   * Whether it is there for the layout: one column, nested tables, prose, formulas of their own
   * line or code of several lines in its cells.
   */
  static boolean isLayout(Element table) {
    if (table.attr("role").equals("presentation")) {
      return true;
    }
    List<Element> rows = rows(table);
    int columns = 0;
    for (Element row : rows) {
      columns = Math.max(columns, row.childrenSize());
    }
    if (columns < 2) {
      return true;
    }
    for (Element pre : table.select(PRE)) {
      if (pre.wholeText().indexOf('\n') > 0) {
        return true;
      }
    }
    return table.selectFirst(HEAD) == null
        && (table.selectFirst(INNER) != null || holdsProse(table));
  }

  private static boolean holdsProse(Element table) {
    for (Element cell : cells(table)) {
      if (cell.selectFirst(PROSE) != null && cell.text().length() > LONG_CELL) {
        return true;
      }
    }
    return false;
  }

  /** The cells of its own rows, in order. */
  static List<Element> cells(Element table) {
    List<Element> cells = new ArrayList<>();
    rows(table).forEach(row -> cells.addAll(row.children()));
    return cells;
  }

  /** Its own rows, in order, without those of tables within its cells. */
  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> {
          for (Element row : child.children()) {
            if (row.normalName().equals("tr")) {
              rows.add(row);
            }
          }
        }
        default -> {
          // Captions and column groups hold no cells.
        }
      }
    }
    return rows;
  }

  /** The table; what a cell spans beyond its first place is blank. */
  static Block.Table read(Element table, WebUrl base) {
    TableReader reader = new TableReader(base);
    List<List<Block.Paragraph>> rows = new ArrayList<>();
    for (Element row : rows(table)) {
      List<Block.Paragraph> cells = reader.row(row);
      if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rows.add(cells);
      }
    }
    return new Block.Table(rows);
  }

  private List<Block.Paragraph> row(Element row) {
    List<Block.Paragraph> cells = new ArrayList<>();
    List<Integer> before = List.copyOf(taken);
    taken.replaceAll(rows -> Math.max(0, rows - 1));
    for (Element cell : row.children()) {
      while (cells.size() < before.size() && before.get(cells.size()) > 0) {
        cells.add(BLANK);
      }
      int column = cells.size();
      int columns = span(cell, "colspan");
      cells.add(Inline.of(cell, base).line());
      cells.addAll(Collections.nCopies(columns - 1, BLANK));
      reserve(column, columns, span(cell, "rowspan") - 1);
    }
    return cells;
  }

  private void reserve(int column, int columns, int rows) {
    for (int i = column; rows > 0 && i < column + columns; i++) {
      while (taken.size() <= i) {
        taken.add(0);
      }
      taken.set(i, rows);
    }
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    boolean number = !value.isEmpty() && value.length() < 5
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.clamp(Integer.parseInt(value), 1, MAX_SPAN) : 1;
  }
}
