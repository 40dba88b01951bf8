package shortlist.corpus.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first rows of a table of unknown form, to choose its columns by.
 *
 * @param columns their names as the table writes them, perhaps empty
 * @param rows the first rows below the names, cut to what can be shown; without addresses of
 *        readers
 * @param guess what the names suggest, by numbers of columns
 */
public record TablePreview(List<String> columns, List<List<String>> rows, ColumnMap guess) {

  private static final int ROWS = 5;
  private static final int HEADER_WITHIN = 500;
  private static final int CELL = 60;
  private static final Pattern MAIL = Pattern.compile("[^\\s@/]+@[^\\s@/]+\\.[A-Za-z]{2,}");

  /** Copies the lists. */
  public TablePreview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The start of a table; empty if the file holds none with addresses of links in it, or one that
   * has no clicks per link.
   */
  public static Optional<TablePreview> of(FileText file) {
    List<Row> rows = Row.of(file.name(), file.text())
        .stream()
        .filter(row -> !row.isEmpty() && row.problem() == null)
        .toList();
    if (rows.isEmpty() || !UnreadableReport.mayBeMapped(rows.getFirst(), rows)) {
      return Optional.empty();
    }
    for (int i = 1; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      Row header = rows.get(i - 1);
      if (header.fields().size() > 1 && hasLink(rows.get(i))
          && !UnreadableReport.isOfReaders(header.names())) {
        return Optional.of(below(header, rows.subList(i, Math.min(rows.size(), i + ROWS))));
      }
    }
    return Optional.empty();
  }

  private static TablePreview below(Row header, List<Row> rows) {
    return new TablePreview(header.fields().stream().map(TablePreview::cell).toList(),
        rows.stream()
            .map(row -> row.fields()
                .stream()
                .limit(header.fields().size())
                .map(TablePreview::cell)
                .toList())
            .toList(),
        ColumnMap.guess(header.fields()));
  }

  private static boolean hasLink(Row row) {
    return row.fields().stream().anyMatch(field -> {
      String start = field.toLowerCase(Locale.ROOT);
      return start.startsWith("http://") || start.startsWith("https://");
    });
  }

  private static String cell(String field) {
    String cell = MAIL.matcher(field).replaceAll("(a mail address)");
    return cell.length() <= CELL ? cell : cell.substring(0, CELL) + "…";
  }
}
