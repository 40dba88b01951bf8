package shortlist.bench.search;

/**
 * A document of a test collection.
 *
 * @param id known to its judgments
 * @param title may be empty
 * @param text may be empty
 */
record Text(String id, String title, String text) {}
