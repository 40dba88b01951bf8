package shortlist.corpus.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;

/** Reads a click report in the plain form: a row for each link of each edition. */
final class ClickTable {

  private static final String ALTERNATIVE = "issue";

  private final List<String> columns;
  private final Map<String, MailingDraft> mailings = new LinkedHashMap<>();
  private final ReportRows rows = new ReportRows();

  private ClickTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * Reads the rows.
   *
   * @throws FileException if a column is missing that cannot be done without
   */
  static ClickReport read(String file, List<Row> rows) {
    Row header = rows.stream().filter(row -> !row.isEmpty()).findFirst().orElseThrow();
    ClickTable table = new ClickTable(header.names());
    table.refuseMissing(file);
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

  private void refuseMissing(String file) {
    String missing = null;
    if (edition() < 0) {
      missing = "edition";
    } else if (!columns.contains("delivered")) {
      missing = "delivered";
    } else if (!columns.contains("url")) {
      missing = "url";
    } else if (!columns.contains("unique_clicks") && !columns.contains("total_clicks")) {
      missing = "unique_clicks";
    }
    if (missing != null) {
      throw new FileException(file + " has no column " + missing + " in its first line; expected"
          + " are edition,date,delivered,position,url,unique_clicks,total_clicks.");
    }
  }

  private void add(Row row) {
    rows.link(text(row, "url"))
        .ifPresent(url -> mailing(row).add(new LinkClicks(url, position(row),
            count(row, "unique_clicks"), count(row, "total_clicks"))));
  }

  private MailingDraft mailing(Row row) {
    LocalDate date = date(row);
    String written = row.field(edition());
    String edition = written.isEmpty() && date != null ? date.toString() : written;
    Long delivered = count(row, "delivered");
    if (edition.isEmpty()) {
      throw new IllegalArgumentException("no edition");
    }
    if (delivered == null || delivered == 0) {
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

  private @Nullable LocalDate date(Row row) {
    String date = text(row, "date");
    return ResourceFile.day(date.isEmpty() ? null : date);
  }

  private @Nullable Integer position(Row row) {
    Long position = count(row, "position");
    if (position == null) {
      return null;
    }
    if (position < 1 || position > 10_000) {
      throw new IllegalArgumentException("position is not from 1 to 10,000: " + position);
    }
    return position.intValue();
  }

  private @Nullable Long count(Row row, String column) {
    return Count.of(text(row, column), column);
  }

  private String text(Row row, String column) {
    return row.field(columns.indexOf(column));
  }

  private int edition() {
    return Math.max(columns.indexOf("edition"), columns.indexOf(ALTERNATIVE));
  }
}
