package shortlist.corpus.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Mailing;

/**
 * Click reports of mail services. Addresses and names of readers are never taken over, whatever a
 * file holds. docs/engagement.md describes the forms.
 */
public final class ClickReportFile {

  private ClickReportFile() {}

  /**
   * Reads a file, UTF-8 or UTF-16.
   *
   * @param format its form; null to tell it by the text
   * @param edition what its only edition is called; null for what the file says
   * @throws FileException if it is missing, too large, of a form that cannot be read, or without
   *         any figures
   */
  public static ClickReport read(
      Path file, @Nullable ReportFormat format, @Nullable String edition) {
    return read(FileText.of(file), format, edition);
  }

  /** Reads the text of a file in the same way. */
  public static ClickReport read(
      FileText file, @Nullable ReportFormat format, @Nullable String edition) {
    String name = file.name();
    ClickReport report = checked(name, parse(name, Row.of(name, file.text()), format));
    return edition == null ? report : named(name, report, edition);
  }

  /**
   * Reads a table of any service.
   *
   * @param map says which column is what
   * @throws FileException if it has no such columns, or no figures
   */
  public static ClickReport read(FileText file, ColumnMap map) {
    String name = file.name();
    return checked(name, ClickTable.read(name, Row.of(name, file.text()), map));
  }

  private static ClickReport checked(String name, ClickReport report) {
    if (report.mailings().isEmpty()) {
      throw new FileException(name + " holds no click figures" + (report.problems().isEmpty()
          ? "; nothing was imported."
          : " (" + report.problems().getFirst() + "); nothing was imported."));
    }
    return report;
  }

  private static ClickReport parse(
      String file, List<Row> rows, @Nullable ReportFormat format) {
    Row first = rows.stream().filter(row -> !row.isEmpty()).findFirst().orElseThrow();
    ReportFormat known = format != null ? format : UnreadableReport.format(file, first, rows);
    return switch (known) {
      case CSV -> ClickTable.read(file, rows);
      case MAILCHIMP -> MailchimpReport.read(file, rows);
    };
  }

  private static ClickReport named(String file, ClickReport report, String edition) {
    if (report.mailings().size() > 1) {
      throw new FileException(file + " has " + report.mailings().size()
          + " editions; --edition names one only, so leave it out or split the file.");
    }
    Mailing only = report.mailings().getFirst();
    return new ClickReport(report.format(),
        List.of(new Mailing(edition.strip(), only.date(), only.delivered(), only.links())),
        report.utilityLinks(), report.problems());
  }
}
