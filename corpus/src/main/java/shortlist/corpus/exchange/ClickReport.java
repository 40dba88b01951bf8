package shortlist.corpus.exchange;

import java.util.List;
import shortlist.corpus.engagement.Mailing;

/**
 * What a click report gave.
 *
 * @param format its form
 * @param mailings what was sent, in the order of the file; each edition once
 * @param utilityLinks how many rows were about links that no mailing is sent for, such as the one
 *        to unsubscribe; they are left out
 * @param problems the rows that could not be used, a sentence each that names the line
 */
public record ClickReport(
    ReportFormat format, List<Mailing> mailings, int utilityLinks, List<String> problems) {

  /** Copies the lists. */
  public ClickReport {
    mailings = List.copyOf(mailings);
    problems = List.copyOf(problems);
  }
}
