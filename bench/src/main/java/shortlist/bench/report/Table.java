package shortlist.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is printed: a JSON line a figure at once, and all of them in columns at the end. */
public final class Table {

  private final List<String> columns;
  private final Report report;
  private final BinaryOperator<String> goals;
  private final List<Row> rows = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param columns the names of the contenders
   * @param goals what is aimed at, in words, by set and metric; empty if nothing is
   */
  public Table(List<String> columns, Report report, BinaryOperator<String> goals) {
    this.columns = columns;
    this.report = report;
    this.goals = goals;
  }

  /** Adds the figures of each column, which are of the same metrics in the same order. */
  public void add(String set, List<List<Figure>> byColumn) {
    List<Figure> first = byColumn.getFirst();
    for (int i = 0; i < first.size(); i++) {
      int row = i;
      add(new Row(set, first.get(i).metric(), first.get(i).of(),
          IntStream.range(0, columns.size())
              .<@Nullable Double>mapToObj(column -> column < byColumn.size()
                  ? byColumn.get(column).get(row).value()
                  : null)
              .toList()));
    }
  }

  private void add(Row row) {
    rows.add(row);
    List<@Nullable Object> line = new ArrayList<>(
        List.of("set", row.set(), "metric", row.metric(), "of", row.of()));
    for (int i = 0; i < columns.size(); i++) {
      line.add(columns.get(i));
      Double value = row.values().get(i);
      line.add(value == null ? null : Math.round(value * 1e4) / 1e4);
    }
    line.add("goal");
    line.add(goals.apply(row.set(), row.metric()));
    report.line(line.toArray());
  }

  /** All of it, aligned. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%-14s%-36s%6s".formatted("set", "metric", "of"));
    columns.forEach(column -> text.append("%17s".formatted(column)));
    text.append("  goal\n");
    for (Row row : rows) {
      text.append("%-14s%-36s%6d".formatted(row.set(), row.metric(), row.of()));
      row.values().forEach(value -> text.append("%17s".formatted(cell(value))));
      text.append("  ").append(goals.apply(row.set(), row.metric())).append('\n');
    }
    return text.toString();
  }

  private static String cell(@Nullable Double value) {
    return value == null
        ? "-"
        : String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.3f" : "%,.0f", value);
  }
}
