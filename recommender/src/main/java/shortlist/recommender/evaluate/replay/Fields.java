package shortlist.recommender.evaluate.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an item may be used. */
public enum Fields {
  /** Title and text only. */
  TEXT,
  /** Also host, organisation, curator and signals. */
  ALL;

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this label; empty if there is none. */
  public static Optional<Fields> ofLabel(String label) {
    return Arrays.stream(values()).filter(fields -> fields.label().equals(label)).findFirst();
  }
}
