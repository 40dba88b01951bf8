package shortlist.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.corpus.document.Document;

/**
 * Posts block by block, so that few are in memory.
 *
 * @param posts what makes them
 * @param documents how many there are
 */
record PostStream(Posts posts, int documents) {

  private static final int BLOCK = 2_000;

  /** What is done with a block. */
  interface Taking {
    void take(List<Document> block) throws IOException;
  }

  /** Gives all blocks in turn; what taking them took, without making them. */
  Spent spent(Taking taking) throws IOException {
    Spent spent = Spent.NOTHING;
    for (int from = 0; from < documents; from += BLOCK) {
      List<Document> block = IntStream.range(from, Math.min(from + BLOCK, documents))
          .parallel()
          .mapToObj(posts::post)
          .toList();
      spent = spent.plus(Spent.on(() -> taking.take(block)));
    }
    return spent;
  }

  /** How many bytes title and text of all take in UTF-8. */
  long bytes() {
    return IntStream.range(0, documents)
        .parallel()
        .mapToObj(posts::post)
        .mapToLong(Posts::bytes)
        .sum();
  }
}
