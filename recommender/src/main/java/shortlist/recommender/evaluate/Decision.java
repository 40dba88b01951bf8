package shortlist.recommender.evaluate;

import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;

/**
 * Something that was published, accepted, rejected or passed over.
 *
 * @param learnt what the ranker learns of it: also what the editor wrote about it
 * @param ranked what is known of it as long as it is not decided: its document, or without one its
 *        title and summary; of the same id as what is learnt
 * @param isDocument whether the corpus has it
 */
record Decision(Observation learnt, Item ranked, boolean isDocument) {

  String id() {
    return ranked.id();
  }

  int period() {
    return learnt.period();
  }

  boolean engaged() {
    return learnt.engaged();
  }
}
