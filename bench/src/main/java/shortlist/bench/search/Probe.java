package shortlist.bench.search;

import org.apache.lucene.search.Query;

/**
 * A query as it is measured.
 *
 * @param typed as a person types it
 * @param strict the same for bare Lucene, with all of its words
 * @param loose the same with any of them, which is asked where no document has all
 */
record Probe(String typed, Query strict, Query loose) {}
