package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.TempFolder;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import shortlist.bench.search.Writing.Written;

/**
 * How many documents a second are indexed, in interleaved rounds, so that whatever slows the
 * machine slows all alike. A figure is the median of its rounds.
 */
final class IndexingSpeed {

  private static final int WARM_UP = 4_000;

  private final int processors = Runtime.getRuntime().availableProcessors();
  private final List<Writing> writings = List.of(new BareWriting(1), new FolderWriting(),
      new ImportWriting(), new BareWriting(processors));
  private final Posts posts;

  IndexingSpeed(Posts posts) {
    this.posts = posts;
  }

  /** Writes a few documents in each way, so that all code is compiled before it is timed. */
  void warmUp() throws IOException {
    try (TempFolder folder = new TempFolder()) {
      seconds(WARM_UP, 2, folder.path());
    }
  }

  /**
   * Documents a second, and how they compare.
   *
   * @param kept takes the product's index of the last round
   */
  List<Figure> figures(int documents, int rounds, Path kept) throws IOException {
    Map<String, Double> rates = new LinkedHashMap<>();
    seconds(documents, rounds, kept)
        .forEach((name, seconds) -> rates.put(name, documents / Figures.median(seconds)));
    List<Figure> figures = new ArrayList<>();
    rates.forEach((name, rate) -> figures.add(new Figure("documents/s, " + name, rounds, rate)));
    for (String ours : List.of(FolderWriting.NAME, ImportWriting.INDEXER, ImportWriting.WHOLE)) {
      for (int threads : List.of(1, processors)) {
        figures.add(new Figure(ours + " to " + BareWriting.name(threads), rounds,
            Figures.ratio(rates.getOrDefault(ours, 0.0),
                rates.getOrDefault(BareWriting.name(threads), 0.0))));
      }
    }
    return figures;
  }

  private Map<String, List<Double>> seconds(int documents, int rounds, Path kept)
      throws IOException {
    PostStream stream = new PostStream(posts, documents);
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Writing writing : writings) {
        System.err.printf("%,d documents, round %d of %d: %s%n", documents, round, rounds,
            writing.getClass().getSimpleName());
        try (TempFolder temporary = new TempFolder()) {
          boolean keep = round == rounds && writing instanceof FolderWriting;
          for (Written written : writing.write(stream,
              keep ? kept : temporary.path().resolve("index"))) {
            seconds.computeIfAbsent(written.name(), _ -> new ArrayList<>()).add(written.seconds());
          }
        }
      }
    }
    return seconds;
  }
}
