package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;

/** Reads tables of data, and tells them from tables that only lay a page out. */
final class TableReader {

  private static final int LONG_CELL = 400;

  private TableReader() {}

  /** Whether it is there for the layout: one column, nested tables, or prose in its cells. */
  static boolean isLayout(Element table) {
    if (table.attr("role").equals("presentation")) {
      return true;
    }
    List<Element> rows = rows(table);
    int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
    if (columns < 2 || (table.selectFirst("table table") != null
        && table.selectFirst("th") == null)) {
      return true;
    }
    return table.selectFirst("th") == null && cells(table).stream()
        .anyMatch(cell -> cell.text().length() > LONG_CELL && cell.selectFirst("p, br") != null);
  }

  /** The cells of its own rows, in order. */
  static List<Element> cells(Element table) {
    List<Element> cells = new ArrayList<>();
    rows(table).forEach(row -> cells.addAll(row.children()));
    return cells;
  }

  static Block.Table read(Element table, WebUrl base) {
    List<List<Block.Paragraph>> rows = new ArrayList<>();
    for (Element row : rows(table)) {
      List<Block.Paragraph> cells = row.children().stream().map(cell -> cell(cell, base)).toList();
      if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rows.add(cells);
      }
    }
    return new Block.Table(rows);
  }

  private static Block.Paragraph cell(Element cell, WebUrl base) {
    // Blocks within a cell cannot be shown in one line of a table; their text can.
    cell.select("p, div, li, br").forEach(part -> part.prependText(" "));
    Inline run = Inline.of(cell, base);
    return new Block.Paragraph(run.text().replaceAll("\\s+", " "),
        run.markdown().replaceAll("\\s+", " ").replace("|", "\\|"));
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> child.children()
            .stream()
            .filter(row -> row.normalName().equals("tr"))
            .forEach(rows::add);
        default -> {
          // Captions and column groups hold no cells.
        }
      }
    }
    return rows;
  }
}
