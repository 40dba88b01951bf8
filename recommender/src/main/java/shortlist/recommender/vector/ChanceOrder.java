package shortlist.recommender.vector;

import java.util.Comparator;

/**
 * An order of ids that has nothing to do with what they stand for and is the same each time: the
 * first of them are a sample, and hardly another one when a few ids come or go.
 */
public final class ChanceOrder {

  /** The order; different ids are never equal. */
  public static final Comparator<String> OF_IDS = Comparator.comparingInt(ChanceOrder::scattered)
      .thenComparing(Comparator.naturalOrder());

  private ChanceOrder() {}

  private static int scattered(String id) {
    int hash = id.hashCode() * 0x9e3779b9;
    return (hash ^ hash >>> 15) * 0x85ebca6b;
  }
}
