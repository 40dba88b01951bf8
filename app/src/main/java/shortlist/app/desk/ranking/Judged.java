package shortlist.app.desk.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.RuledOut;
import shortlist.corpus.store.Store;
import shortlist.recommender.candidate.Candidate;

/** What the editor said of candidates by now, whatever the ranking knew when it was made. */
final class Judged {

  /** What is put off comes back after the next edition, or after so long. */
  private static final Duration PUT_OFF = Duration.ofDays(7);

  private final Store store;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> ruledOut;
  private final Instant putOffSince;

  Judged(Store store, Instant now) {
    this.store = store;
    this.ruledOut = store.ruledOut().hosts();
    List<Edition> editions = store.editions().all();
    for (Edition edition : editions) {
      edition.slots().stream().map(Slot::documentId).filter(Objects::nonNull).forEach(taken::add);
    }
    Instant published = editions.stream()
        .map(Edition::publishedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
    Instant weekAgo = now.minus(PUT_OFF);
    this.putOffSince = published.isAfter(weekAgo) ? published : weekAgo;
  }

  /** Those that are still to be judged, in their order. */
  List<Candidate> open(Collection<Candidate> candidates) {
    Map<String, Verdict> verdicts = store.verdicts()
        .of(candidates.stream().map(Candidate::id).toList());
    return candidates.stream()
        .filter(candidate -> !taken.contains(candidate.id()))
        .filter(candidate -> !ruledOut.contains(RuledOut.hostOf(candidate.url())))
        .filter(candidate -> !decides(verdicts.get(candidate.id())))
        .toList();
  }

  private boolean decides(@Nullable Verdict verdict) {
    return verdict != null
        && (verdict.decision() != Decision.LATER || verdict.at().isAfter(putOffSince));
  }
}
