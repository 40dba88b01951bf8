package shortlist.corpus.exchange;

import java.util.List;
import java.util.Set;

/** Tells reports that can be read from those that cannot, and says what the latter are. */
final class UnreadableReport {

  private static final Set<String> READERS = Set.of("email", "email_address", "subscriber_email",
      "e-mail", "subscriber");
  /** What a table is that no choice of columns can make useful. */
  private static final String HOPELESS = "no per-link clicks in this file";
  private static final String ASK = " export the report of one edition with the clicks on each"
      + " link, or make a table edition,date,delivered,position,url,unique_clicks,total_clicks.";

  private UnreadableReport() {}

  /**
   * The form of a report.
   *
   * @param first its first row that is not empty
   * @throws FileException that says what it is instead, if it is none of those that can be read
   */
  static ReportFormat format(String file, Row first, List<Row> rows) {
    if (MailchimpReport.isTitle(first.field(0))) {
      return ReportFormat.MAILCHIMP;
    }
    List<String> columns = first.names();
    String sort = sort(first, columns, rows);
    if (!sort.isEmpty()) {
      throw new FileException(file + " is " + sort + ";" + ASK);
    }
    return ReportFormat.CSV;
  }

  /** Whether a table may hold clicks per link in columns of its own. */
  static boolean mayBeMapped(Row first, List<Row> rows) {
    String start = first.field(0);
    return !start.startsWith("{") && !start.startsWith("[")
        && !sort(first, first.names(), rows).contains(HOPELESS);
  }

  /** Whether columns are those of a list of readers. */
  static boolean isOfReaders(List<String> columns) {
    return columns.stream().anyMatch(READERS::contains);
  }

  /** What a report is in words; empty if it may be the plain table. */
  private static String sort(Row first, List<String> columns, List<Row> rows) {
    String start = first.field(0);
    if (start.startsWith("{") || start.startsWith("[")) {
      return "JSON, which is not read yet";
    }
    if (columns.contains("send_date") && columns.contains("unique_clicks")) {
      return "Mailchimp's table of all campaigns: " + HOPELESS;
    }
    if (columns.contains("email_recipients") || columns.contains("post_access")) {
      return "Ghost's table of posts: " + HOPELESS;
    }
    if (columns.contains("post_date") || columns.contains("post_id")) {
      return "Substack's table of posts: " + HOPELESS;
    }
    if (isOfReaders(columns)) {
      return "a list of readers, and none of it was kept: " + HOPELESS;
    }
    boolean mailerLite = rows.stream()
        .limit(500)
        .anyMatch(row -> row.names()
            .contains("links_activity"));
    return mailerLite ? "a report of MailerLite, which is not read yet" : "";
  }
}
