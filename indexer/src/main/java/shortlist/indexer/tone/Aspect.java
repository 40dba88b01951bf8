package shortlist.indexer.tone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of {@code tone.txt} is about. */
public enum Aspect {
  /** For whom a text is written; weights below 0 are for beginners, above 0 for specialists. */
  LEVEL(4),
  /** Whether it is written to be clicked; a weight is how sure a sign is by itself. */
  CLICKBAIT(1);

  private final double most;

  Aspect(double most) {
    this.most = most;
  }

  /** The largest weight, and with a minus the smallest. */
  public double most() {
    return most;
  }

  /** The name in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Aspect> ofLabel(String label) {
    return Arrays.stream(values()).filter(aspect -> aspect.label().equals(label)).findFirst();
  }
}
