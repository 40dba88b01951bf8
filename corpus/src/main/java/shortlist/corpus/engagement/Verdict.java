package shortlist.corpus.engagement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the editor said of a suggestion.
 *
 * @param documentId the document it is about
 * @param decision what was decided
 * @param reason why, in the editor's words; null if not said
 * @param at when
 */
public record Verdict(
    String documentId, Decision decision, @Nullable String reason, Instant at) {

  /** The reason, if it is one that teaches something; empty for other words and for none. */
  public Optional<Reason> knownReason() {
    return Optional.ofNullable(reason).flatMap(Reason::ofLabel);
  }

  /** The three answers to a suggestion. */
  public enum Decision {
    /** Worth publishing. */
    ACCEPT,
    /** Never to be suggested again. */
    REJECT,
    /** Not now: it stays a candidate and teaches nothing. */
    LATER;

    /** The name in files and on the command line: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The decision of that label, or empty. */
    public static Optional<Decision> ofLabel(String label) {
      return Arrays.stream(values())
          .filter(decision -> decision.label().equals(label.strip().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }
}
