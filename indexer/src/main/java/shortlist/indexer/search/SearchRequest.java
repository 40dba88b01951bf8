package shortlist.indexer.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param query in the language of {@code docs/search.md}; any text is one
 * @param order of the hits
 * @param from how many of the first hits to leave out; 0 or more
 * @param limit at most so many hits, 1 to 10,000; {@code from} and {@code limit} together are cut
 *        at 10,000
 */
public record SearchRequest(String query, Order order, int from, int limit) {

  /** The orders in which hits can stand. */
  public enum Order {
    /** Those that answer best first. */
    RELEVANCE,
    /** The newest first; those of unknown day last. */
    NEWEST,
    /** The oldest first; those of unknown day last. */
    OLDEST,
    /** Those that readers engaged with most first; those never published last, by relevance. */
    ENGAGEMENT;

    /** The name on the command line and in addresses: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that label, or empty. */
    public static Optional<Order> ofLabel(String label) {
      return Arrays.stream(values())
          .filter(order -> order.label().equals(label.strip().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /** The first hits, best first. */
  public static SearchRequest best(String query, int limit) {
    return new SearchRequest(query, Order.RELEVANCE, 0, limit);
  }
}
