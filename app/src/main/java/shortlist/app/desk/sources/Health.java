package shortlist.app.desk.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Standings.EntryPoint;

/** How a source does; what asks for something to be done comes first. */
enum Health {

  /** Nothing that tells its news gave anything when it was asked last. */
  FAILING("✕", "Failing"),
  /** It answers, but has told nothing new for half a year. */
  QUIET("◐", "Quiet"),
  /** It was not visited yet. */
  NEW("○", "Not visited yet"),
  /** It answers. */
  FINE("●", "Fine"),
  /** The editor wants it left alone. */
  PAUSED("‖", "Paused");

  private static final int QUIET_DAYS = 182;

  private final String sign;
  private final String word;

  Health(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  /**
   * @param newest the day of its youngest document; null if unknown
   */
  static Health of(Source source, List<EntryPoint> entries, @Nullable LocalDate newest,
      LocalDate today) {
    if (source.paused()) {
      return PAUSED;
    }
    if (entries.stream().allMatch(entry -> entry.outcome() == null)) {
      return NEW;
    }
    if (entries.stream().noneMatch(EntryPoint::isAlive)
        && entries.stream().anyMatch(EntryPoint::isInTrouble)) {
      return FAILING;
    }
    return newest != null && newest.isBefore(today.minusDays(QUIET_DAYS)) ? QUIET : FINE;
  }

  /** Stands before the word, for the eye alone. */
  String sign() {
    return sign;
  }

  String word() {
    return word;
  }

  /** In addresses and style sheets. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
