package shortlist.indexer.search;

import java.util.Map;

/**
 * What the editor's side knows of documents, laid over the index when it is searched: it changes
 * with each verdict, and the index is not written for that. Immutable.
 *
 * @param status the status of each document that is not {@code new}, by its id: {@code accepted},
 *        {@code rejected}, {@code later} or {@code published}
 * @param category the category of each document that has one, by its id
 * @param engagement how much readers engaged with each document that was published, by its id: 1 is
 *        as usual, more is better
 * @param sources the names of sources, address and title, by the id under which the index knows
 *        them
 */
public record Annotations(
    Map<String, String> status,
    Map<String, String> category,
    Map<String, Double> engagement,
    Map<String, String> sources) {

  /** Nothing known: all documents are new. */
  public static final Annotations NONE = new Annotations(Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public Annotations {
    status = Map.copyOf(status);
    category = Map.copyOf(category);
    engagement = Map.copyOf(engagement);
    sources = Map.copyOf(sources);
  }
}
