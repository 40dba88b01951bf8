package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import shortlist.corpus.edition.Edition;
import shortlist.recommender.rank.Scored;

/**
 * Makes a list worth reading of an order: the same text is listed once, and the first
 * {@value shortlist.corpus.edition.Edition#SLOTS} come from as many hosts as there are.
 */
public final class Mix {

  private Mix() {}

  /** The list for an order, best first; copies are left out. */
  public static List<Scored> of(List<Scored> order) {
    List<Scored> rest = withoutCopies(order);
    List<Scored> first = new ArrayList<>();
    Set<String> hosts = new HashSet<>();
    for (Iterator<Scored> next = rest.iterator(); next.hasNext()
        && first.size() < Edition.SLOTS;) {
      Scored scored = next.next();
      if (hosts.add(scored.candidate().host())) {
        first.add(scored);
        next.remove();
      }
    }
    first.addAll(rest);
    return List.copyOf(first);
  }

  private static List<Scored> withoutCopies(List<Scored> order) {
    List<Scored> kept = new ArrayList<>();
    Copies copies = new Copies();
    for (Scored scored : order) {
      if (copies.add(scored.candidate().entry())) {
        kept.add(scored);
      }
    }
    return kept;
  }
}
