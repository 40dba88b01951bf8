package shortlist.app.desk.ranking;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.store.RuledOut;
import shortlist.indexer.level.Level;
import shortlist.recommender.candidate.Candidate;

/**
 * What of the list is wanted.
 *
 * @param kind null for any
 * @param level null for any
 * @param site a host without {@code www.}; null for any
 * @param unseen only what was not looked at since the last edition
 */
public record Filter(
    @Nullable Kind kind, @Nullable Level level, @Nullable String site, boolean unseen) {

  /** Everything. */
  public static final Filter NONE = new Filter(null, null, null, false);

  /** Whether a candidate is wanted, but for whether it was seen. */
  boolean takes(Candidate candidate, Made from) {
    return (kind == null || candidate.entry().metadata().kind() == kind)
        && (site == null || RuledOut.hostOf(candidate.url()).equals(site))
        && (level == null || from.level(candidate) == level);
  }
}
