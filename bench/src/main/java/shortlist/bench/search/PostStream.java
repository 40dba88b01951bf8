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

  /** Gives all blocks in turn; the seconds that taking them took, without making them. */
  double seconds(Taking taking) throws IOException {
    double seconds = 0;
    for (int from = 0; from < documents; from += BLOCK) {
      List<Document> block = IntStream.range(from, Math.min(from + BLOCK, documents))
          .parallel()
          .mapToObj(posts::post)
          .toList();
      seconds += seconds(() -> taking.take(block));
    }
    return seconds;
  }

  /** Something that takes a while. */
  interface Work {
    void run() throws IOException;
  }

  /** How many seconds something takes. */
  static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
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
