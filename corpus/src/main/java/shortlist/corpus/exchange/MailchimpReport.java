package shortlist.corpus.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.LinkClicks;

/**
 * Reads what Mailchimp exports of one campaign: lines of a name and a value, then a table of links.
 * A campaign that was sent in several variants has such parts for each combination; they are
 * summed.
 */
final class MailchimpReport {

  private static final String LINKS = "clicks_by_url";
  private static final String OVERALL = "overall_stats";
  private static final Pattern DAY = Pattern
      .compile(".*?([A-Z][a-z]{2})[a-z]* (\\d{1,2}), (\\d{4}).*");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun",
      "jul", "aug", "sep", "oct", "nov", "dec");

  private final String file;
  private final Map<String, String> said = new HashMap<>();
  private final ReportRows rows = new ReportRows();
  private final List<Row> links = new ArrayList<>();
  private List<String> columns = List.of();
  private String part = "";
  private boolean hasTable;
  private long delivered;

  private MailchimpReport(String file) {
    this.file = file;
  }

  /** Whether a first line begins such a report. */
  static boolean isTitle(String line) {
    return line.equals("Email Campaign Report") || line.equals("Campaign Report");
  }

  /**
   * Reads the rows.
   *
   * @throws FileException if deliveries or the table of links are missing
   */
  static ClickReport read(String file, List<Row> rows) {
    MailchimpReport report = new MailchimpReport(file);
    rows.forEach(report::take);
    return report.report();
  }

  private void take(Row row) {
    if (part.endsWith(LINKS) && !row.isEmpty()) {
      takeLink(row);
    } else if (row.fields().size() == 1) {
      part = row.names().getFirst();
      hasTable |= part.endsWith(LINKS);
      columns = List.of();
    } else if (row.fields().size() > 1 && row.field(0).endsWith(":")) {
      takeFact(row);
    } else {
      part = row.isEmpty() && part.endsWith(LINKS) ? "" : part;
    }
  }

  private void takeFact(Row row) {
    String name = row.names().getFirst();
    if (name.equals("successful_deliveries:")) {
      Long count = deliveries(row);
      delivered = part.equals(OVERALL) ? count : delivered + count;
    }
    if (!row.field(1).isEmpty()) {
      said.putIfAbsent(name, row.field(1));
    }
  }

  private long deliveries(Row row) {
    try {
      Long count = Count.of(row.field(1), "Successful Deliveries");
      return count == null ? 0 : count;
    } catch (IllegalArgumentException e) {
      throw new FileException(file + ", line " + row.line() + ": " + e.getMessage() + ".");
    }
  }

  private void takeLink(Row row) {
    if (columns.isEmpty()) {
      columns = row.names();
      if (!columns.contains("url") || !columns.contains("total_clicks")
          || !columns.contains("unique_clicks")) {
        throw new FileException(file + ", line " + row.line()
            + ": expected are the columns URL, Total Clicks and Unique Clicks.");
      }
    } else if (row.problem() == null && row.fields().size() == 1) {
      part = row.names().getFirst();
      columns = List.of();
    } else {
      links.add(row);
    }
  }

  private ClickReport report() {
    if (!hasTable) {
      throw new FileException(
          file + " has no clicks by URL; export the report of a campaign that tracks clicks.");
    }
    if (delivered == 0) {
      throw new FileException(
          file + " tells of no successful deliveries, so its clicks say nothing.");
    }
    LocalDate date = date();
    MailingDraft mailing = new MailingDraft(label(date), date, delivered);
    for (Row link : links) {
      rows.take(link, row -> add(row, mailing));
    }
    return new ClickReport(ReportFormat.MAILCHIMP, List.of(mailing.mailing()),
        rows.utilityLinks(), rows.problems());
  }

  private void add(Row row, MailingDraft mailing) {
    rows.link(row.field(columns.indexOf("url")))
        .ifPresent(url -> mailing.add(new LinkClicks(url, null,
            Count.of(row.field(columns.indexOf("unique_clicks")), "Unique Clicks"),
            Count.of(row.field(columns.indexOf("total_clicks")), "Total Clicks"))));
  }

  private String label(@Nullable LocalDate date) {
    String title = said.getOrDefault("title:", said.getOrDefault("subject_line:", ""));
    if (date == null) {
      if (title.isEmpty()) {
        throw new FileException(file + " has neither title nor date; name it with --edition.");
      }
      return title;
    }
    return title.isEmpty() ? date.toString() : title + " (" + date + ")";
  }

  private @Nullable LocalDate date() {
    Matcher matcher = DAY.matcher(said.getOrDefault("delivery_date/time:", ""));
    if (!matcher.matches()) {
      return null;
    }
    int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 1;
    try {
      return LocalDate.of(Integer.parseInt(matcher.group(3)), month,
          Integer.parseInt(matcher.group(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
