package shortlist.recommender.mix;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import shortlist.corpus.document.Metadata;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.SparseVector;

/**
 * A candidate for one of the first places.
 *
 * @param scored the candidate with its score
 * @param place by its score among all stories, from 0; -1 for one that has its place already
 * @param words its terms, of length 1
 * @param labels what the rules look at
 */
record Entrant(Scored scored, int place, SparseVector words, Labels labels) {

  /** What has its place already, and no score. */
  static List<Entrant> placed(List<Candidate> links, Function<Candidate, Labels> labels) {
    return links.stream()
        .map(link -> new Entrant(
            new Scored(link, 0, Collections.emptyNavigableMap()), -1,
            SparseVector.ZERO, labels.apply(link)))
        .toList();
  }

  double score() {
    return scored.score();
  }

  Metadata metadata() {
    return scored.candidate().entry().metadata();
  }

  /** Its organisation, or its site where that is not known. */
  String house() {
    String organisation = labels.organisation();
    return organisation == null ? scored.candidate().host() : organisation;
  }

  /** What its house is called. */
  String name() {
    String name = metadata().siteName();
    return name.isBlank() ? scored.candidate().host() : name;
  }
}
