package shortlist.corpus.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of click reports that can be read. */
public enum ReportFormat {
  /**
   * A table with the columns {@code edition} (or {@code issue}), {@code date}, {@code delivered},
   * {@code position}, {@code url}, {@code unique_clicks}, {@code total_clicks}.
   */
  CSV,
  /** What Mailchimp exports of one campaign, also of one that was sent in several variants. */
  MAILCHIMP;

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that label, or empty. */
  public static Optional<ReportFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
