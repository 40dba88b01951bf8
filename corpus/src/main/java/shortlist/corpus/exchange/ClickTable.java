package shortlist.corpus.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.exchange.ColumnMap.Column;

/** Reads a table of clicks: a row for each link of each edition. */
final class ClickTable {

  private static final String ALTERNATIVE = "issue";
  /** A header stands at the top; below it is no place to look for one. */
  private static final int HEADER_WITHIN = 500;

  private final Map<Column, Integer> places;
  private final ColumnMap map;
  private final Map<String, MailingDraft> mailings = new LinkedHashMap<>();
  private final ReportRows rows = new ReportRows();

  private ClickTable(Map<Column, Integer> places, ColumnMap map) {
    this.places = places;
    this.map = map;
  }

  /**
   * Reads the rows of the plain form.
   *
   * @throws FileException if a column is missing that cannot be done without
   */
  static ClickReport read(String file, List<Row> rows) {
    Row header = rows.stream().filter(row -> !row.isEmpty()).findFirst().orElseThrow();
    ColumnMap map = plain(file, header.names());
    return read(rows, header, Objects.requireNonNull(map.places(header)), map);
  }

  /**
   * Reads the rows below the first that has the names of the columns.
   *
   * @throws FileException if there is none, or the map says too little
   */
  static ClickReport read(String file, List<Row> rows, ColumnMap map) {
    map.check(file);
    for (Row row : rows.subList(0, Math.min(HEADER_WITHIN, rows.size()))) {
      Map<Column, Integer> places = row.fields().size() < 2 ? null : map.places(row);
      if (places != null) {
        refuseReaders(file, row);
        return read(rows, row, places, map);
      }
    }
    throw new FileException(file + " has no line with the columns "
        + String.join(", ", map.columns().values()) + "; nothing was imported.");
  }

  private static ClickReport read(
      List<Row> rows, Row header, Map<Column, Integer> places, ColumnMap map) {
    ClickTable table = new ClickTable(places, map);
    for (Row row : rows) {
      if (row.line() > header.line() && !row.isEmpty()) {
        table.rows.take(row, table::add);
      }
    }
    List<Mailing> mailings = table.mailings.values()
        .stream()
        .filter(draft -> !draft.isEmpty())
        .map(MailingDraft::mailing)
        .toList();
    return new ClickReport(ReportFormat.CSV, mailings, table.rows.utilityLinks(),
        table.rows.problems());
  }

  private static ColumnMap plain(String file, List<String> names) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    columns.put(Column.EDITION, names.contains("edition") ? "edition" : ALTERNATIVE);
    columns.put(Column.DATE, "date");
    columns.put(Column.DELIVERED, "delivered");
    columns.put(Column.POSITION, "position");
    columns.put(Column.URL, "url");
    columns.put(Column.UNIQUE, "unique_clicks");
    columns.put(Column.TOTAL, "total_clicks");
    columns.values().removeIf(name -> !names.contains(name));
    String missing = null;
    if (!columns.containsKey(Column.EDITION)) {
      missing = "edition";
    } else if (!columns.containsKey(Column.DELIVERED)) {
      missing = "delivered";
    } else if (!columns.containsKey(Column.URL)) {
      missing = "url";
    } else if (!columns.containsKey(Column.UNIQUE) && !columns.containsKey(Column.TOTAL)) {
      missing = "unique_clicks";
    }
    if (missing != null) {
      throw new FileException(file + " has no column " + missing + " in its first line; expected"
          + " are edition,date,delivered,position,url,unique_clicks,total_clicks, or --map to say"
          + " which columns it has instead.");
    }
    return new ColumnMap(columns, null, null, null);
  }

  private static void refuseReaders(String file, Row header) {
    if (UnreadableReport.isOfReaders(header.names())) {
      throw new FileException(file + " is a list of readers, and none of it was kept; export the"
          + " clicks on each link instead.");
    }
  }

  private void add(Row row) {
    rows.link(text(row, Column.URL))
        .ifPresent(url -> mailing(row).add(new LinkClicks(url, position(row),
            count(row, Column.UNIQUE), count(row, Column.TOTAL))));
  }

  private MailingDraft mailing(Row row) {
    LocalDate date = date(row);
    String edition = edition(row, date);
    Long delivered = places.containsKey(Column.DELIVERED)
        ? count(row, Column.DELIVERED)
        : map.delivered();
    if (edition.isEmpty()) {
      throw new IllegalArgumentException("no edition");
    }
    if (edition.indexOf('@') > 0) {
      throw new IllegalArgumentException("its edition looks like the address of a reader");
    }
    if (delivered == null || delivered <= 0) {
      throw new IllegalArgumentException("no deliveries, so its clicks say nothing");
    }
    MailingDraft draft = new MailingDraft(edition, date, delivered);
    MailingDraft known = mailings.putIfAbsent(draft.mailing().key(), draft);
    String conflict = known == null ? null : known.conflict(date, delivered);
    if (conflict != null) {
      throw new IllegalArgumentException(conflict);
    }
    return known == null ? draft : known;
  }

  private String edition(Row row, @Nullable LocalDate date) {
    String all = map.edition();
    String written = all == null ? text(row, Column.EDITION) : all.strip();
    return written.isEmpty() && date != null ? date.toString() : written;
  }

  private @Nullable LocalDate date(Row row) {
    String date = text(row, Column.DATE);
    return places.containsKey(Column.DATE)
        ? ResourceFile.day(date.isEmpty() ? null : date)
        : map.date();
  }

  private @Nullable Integer position(Row row) {
    Long position = count(row, Column.POSITION);
    if (position == null) {
      return null;
    }
    if (position < 1 || position > 10_000) {
      throw new IllegalArgumentException("position is not from 1 to 10,000: " + position);
    }
    return position.intValue();
  }

  private @Nullable Long count(Row row, Column column) {
    return Count.of(text(row, column), name(column));
  }

  private String text(Row row, Column column) {
    return row.field(places.getOrDefault(column, -1));
  }

  private static String name(Column column) {
    return switch (column) {
      case UNIQUE -> "unique_clicks";
      case TOTAL -> "total_clicks";
      default -> column.label();
    };
  }
}
