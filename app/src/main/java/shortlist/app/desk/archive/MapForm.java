package shortlist.app.desk.archive;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.exchange.ColumnMap;
import shortlist.corpus.exchange.ColumnMap.Column;
import shortlist.corpus.exchange.FileException;

/**
 * What the editor said of the columns of a table, as it was typed.
 *
 * @param columns numbers such as {@code #3}; without those that it does not have
 * @param edition what all rows belong to; empty if a column says it
 * @param date the day on which it was sent; may be empty
 * @param delivered copies that arrived; empty if a column says it
 */
record MapForm(Map<Column, String> columns, String edition, String date, String delivered) {

  /** Nothing was said. */
  static final MapForm NONE = new MapForm(Map.of(), "", "", "");

  MapForm {
    columns = Map.copyOf(columns);
  }

  static MapForm of(Context form) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String chosen = text(form, "column-" + column.label());
      if (chosen.matches("#[1-9]\\d{0,2}")) {
        columns.put(column, chosen);
      }
    }
    return new MapForm(columns, text(form, "edition"), text(form, "date"),
        text(form, "delivered"));
  }

  static MapForm guess(ColumnMap guess) {
    return new MapForm(guess.columns(), "", "", "");
  }

  boolean hasColumns() {
    return !columns.isEmpty();
  }

  /** What the only edition is called; null for what the file says. */
  @Nullable String label() {
    return edition.isEmpty() ? null : edition;
  }

  /** The chosen column; empty if there is none. */
  String column(Column column) {
    return columns.getOrDefault(column, "");
  }

  /**
   * The mapping; a column that was chosen goes before what was typed for all rows.
   *
   * @throws FileException with a sentence, if something typed cannot be read
   */
  ColumnMap map() {
    return new ColumnMap(columns,
        columns.containsKey(Column.EDITION) ? null : label(),
        columns.containsKey(Column.DATE) ? null : day(),
        columns.containsKey(Column.DELIVERED) ? null : copies());
  }

  private @Nullable LocalDate day() {
    try {
      return date.isEmpty() ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new FileException("“" + date + "” is no day; write it like 2024-03-01.");
    }
  }

  private @Nullable Long copies() {
    String digits = delivered.replaceAll("[ ,.'\u00a0\u202f]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("\\d{1,12}") || Long.parseLong(digits) == 0) {
      throw new FileException("“" + delivered + "” is no number of copies; write it like 1742.");
    }
    return Long.valueOf(digits);
  }

  private static String text(Context form, String field) {
    return Objects.requireNonNullElse(form.formParam(field), "").strip();
  }
}
