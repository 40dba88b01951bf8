package shortlist.indexer.search.facet;

/**
 * How many of the hits share a value.
 *
 * @param value such as {@code article} or {@code 2019}
 * @param count at least 1
 */
public record Facet(String value, long count) {}
