package shortlist.bench.search;

import java.io.IOException;

/**
 * One way to answer the queries of a test collection.
 *
 * @param name the head of its column, and part of the names of its run files
 * @param ranker what it does
 */
record Contender(String name, Ranker ranker) {

  /** Answers all queries of a collection. */
  interface Ranker {

    /** How many documents a query may be given. */
    int LIMIT = 1_000;

    /** Indexes the texts and ranks at most {@link #LIMIT} of them for each query. */
    Run rank(TestCollection collection) throws IOException;
  }
}
