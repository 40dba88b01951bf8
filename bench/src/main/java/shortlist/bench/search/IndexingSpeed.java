package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Posts posts;

  IndexingSpeed(Posts posts) {
    this.posts = posts;
  }

  /** Writes a few documents in each way, so that all code is compiled before it is timed. */
  void warmUp() throws IOException {
    try (TempFolder folder = new TempFolder()) {
      spent(List.of(new BareWriting(THREADS), new FolderWriting(THREADS), new ImportWriting()),
          WARM_UP, 2, folder.path());
    }
  }

  /** On one thread. */
  List<Figure> onOneThread(int documents, int rounds) throws IOException {
    try (TempFolder folder = new TempFolder()) {
      return figures(
          spent(List.of(new BareWriting(1), new FolderWriting(1)), documents, rounds,
              folder.path()),
          documents, BareWriting.name(1));
    }
  }

  /**
   * On as many threads as the product takes: one a processor, two at least.
   *
   * @param kept takes the product's index of the last round
   */
  List<Figure> onAllThreads(int documents, int rounds, Path kept) throws IOException {
    return figures(
        spent(List.of(new BareWriting(THREADS), new FolderWriting(THREADS), new ImportWriting()),
            documents, rounds, kept),
        documents, BareWriting.name(THREADS));
  }

  /** What each way took in each round. */
  private Map<String, List<Spent>> spent(List<Writing> writings, int documents, int rounds,
      Path kept) throws IOException {
    PostStream stream = new PostStream(posts, documents);
    Map<String, List<Spent>> spent = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Writing writing : writings) {
        System.err.printf("%,d documents, round %d of %d: %s%n", documents, round, rounds,
            writing.getClass().getSimpleName());
        try (TempFolder temporary = new TempFolder()) {
          boolean keep = round == rounds && writing instanceof FolderWriting;
          Path folder = keep ? kept : temporary.path().resolve("index");
          for (Written written : writing.write(stream, folder)) {
            spent.computeIfAbsent(written.name(), _ -> new ArrayList<>()).add(written.spent());
          }
        }
      }
    }
    return spent;
  }

  /** Documents a second, processor time a document, and how they compare with one of the ways. */
  private static List<Figure> figures(Map<String, List<Spent>> spent, int documents,
      String reference) {
    Map<String, Double> wall = medians(spent, Spent::wallSeconds);
    Map<String, Double> cpu = medians(spent, Spent::cpuSeconds);
    List<Figure> figures = new ArrayList<>();
    spent.forEach((name, rounds) -> {
      int of = rounds.size();
      double seconds = wall.getOrDefault(name, 0.0);
      double busy = cpu.getOrDefault(name, 0.0);
      figures.add(new Figure("documents/s, " + name, of, Figures.ratio(documents, seconds)));
      figures.add(new Figure("CPU ms/document, " + name, of, 1e3 * busy / documents));
      if (!name.equals(reference)) {
        figures.add(new Figure(name + " to " + reference, of,
            Figures.ratio(wall.getOrDefault(reference, 0.0), seconds)));
        figures.add(new Figure("  by CPU", of,
            Figures.ratio(cpu.getOrDefault(reference, 0.0), busy)));
      }
    });
    return figures;
  }

  private static Map<String, Double> medians(Map<String, List<Spent>> spent,
      ToDoubleFunction<Spent> of) {
    Map<String, Double> medians = new LinkedHashMap<>();
    spent.forEach((name, rounds) -> medians.put(name,
        Figures.median(rounds.stream().map(of::applyAsDouble).toList())));
    return medians;
  }
}
