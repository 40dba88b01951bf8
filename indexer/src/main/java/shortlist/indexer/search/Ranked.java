package shortlist.indexer.search;

/**
 * A document's place in a run.
 *
 * @param id of the document
 * @param score higher is better
 */
public record Ranked(String id, double score) {}
