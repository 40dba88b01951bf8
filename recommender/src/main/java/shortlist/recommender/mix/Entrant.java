package shortlist.recommender.mix;

import shortlist.corpus.document.Metadata;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.SparseVector;

/**
 * A candidate for one of the first places.
 *
 * @param scored the candidate with its score
 * @param place by its score among all stories, from 0
 * @param words its terms, of length 1
 * @param labels what the rules look at
 */
record Entrant(Scored scored, int place, SparseVector words, Labels labels) {

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
}
