package shortlist.recommender.evaluate;

import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;

/**
 * Something that was published, accepted, rejected or passed over.
 *
 * @param learnt what the ranker learns of it
 * @param isDocument whether the corpus has it; if not, its words are those that the editor wrote
 */
record Decision(Observation learnt, boolean isDocument) {

  Item item() {
    return learnt.item();
  }

  String id() {
    return item().id();
  }

  int period() {
    return learnt.period();
  }

  boolean engaged() {
    return learnt.engaged();
  }
}
