package shortlist.indexer.extract.pdf.front;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.indexer.extract.text.Dates;

/** The line that arXiv prints up the margin: {@code arXiv:1801.00001v2 [cs.LG] 12 Mar 2018}. */
final class Stamp {

  private static final Pattern STAMP = Pattern
      .compile(
          "arXiv:\\s*\\S+?\\s*(?:\\[[^\\]]*\\])?\\s*(\\d{1,2})\\s*(\\p{L}{3})\\p{L}*\\s*(\\d{4})");

  private Stamp() {}

  /** The day of this version; empty if there is no stamp. */
  static Optional<LocalDate> day(String sideways) {
    Matcher stamp = STAMP.matcher(sideways);
    return stamp.find()
        ? Dates.find(stamp.group(1) + " " + stamp.group(2) + " " + stamp.group(3))
        : Optional.empty();
  }
}
