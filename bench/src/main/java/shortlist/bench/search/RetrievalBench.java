package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;
import shortlist.bench.report.Table;

/**
 * How well and how fast is the corpus searched? Takes settings as {@code name=value}: the folder of
 * the test collections, the rounds of the speed, and the numbers of documents of the corpora. The
 * run files are kept beside what is built.
 */
public final class RetrievalBench {

  private static final int ROUNDS = 3;
  private static final String DOCUMENTS = "10000,200000";

  private RetrievalBench() {}

  /** Measures, prints, and ends with 2 if the settings do not fit. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      measure(Settings.parse(args));
    } catch (MissingSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(Settings settings) throws IOException, InterruptedException {
    List<TestCollection> collections = TestCollection
        .loadAll(settings.file("search.data", "FOLDER, that of the test collections"));
    Path kept = Files.createDirectories(settings.kept().resolve("search"));
    Report report = new Report("search");
    List<Integer> sizes = sizes(settings);
    int rounds = settings.number("search.rounds", ROUNDS);
    List<Contender> contenders = List.of(new Contender("Shortlist", ProductIndex::rank),
        new Contender("Lucene defaults", new LuceneDefaults()));
    Table quality = new Quality(contenders, kept, report).of(collections);
    if (collections.size() > 1) {
      leftOut(collections, quality);
    }
    System.out.print(quality);
    if (rounds > 0) {
      System.out.print(speed(collections, sizes, rounds, report));
    }
  }

  private static void leftOut(List<TestCollection> collections, Table quality) {
    List<Double> figures = LeftOut.ndcg(collections);
    double mean = figures.stream().mapToDouble(figure -> figure).average().orElseThrow();
    for (int i = 0; i < figures.size(); i++) {
      TestCollection collection = collections.get(i);
      leftOut(quality, collection.name(), collection.judgments().answerable().size(),
          figures.get(i));
    }
    leftOut(quality, Quality.MEAN, collections.size(), mean);
  }

  private static void leftOut(Table quality, String set, int of, double figure) {
    quality.add(set, List.of(List.of(new Figure("nDCG@10, chosen on the others", of, figure))));
  }

  private static Table speed(List<TestCollection> collections, List<Integer> sizes, int rounds,
      Report report) throws IOException, InterruptedException {
    Posts posts = new Posts(collections);
    IndexingSpeed indexing = new IndexingSpeed(posts);
    indexing.warmUp();
    List<String> columns = new ArrayList<>(sizes.stream().map(String::valueOf).toList());
    columns.add("growth");
    Table table = new Table(columns, report, Goals::of);
    table.add("speed", List.of(indexing.onOneThread(sizes.getFirst(), rounds)));
    List<List<Figure>> bySize = new ArrayList<>();
    for (int size : sizes) {
      bySize.add(new CorpusSize(size, rounds).figures(indexing, posts, collections));
    }
    bySize.add(growth(bySize.getFirst(), bySize.getLast()));
    table.add("speed", bySize);
    return table;
  }

  /** How many times as much the largest corpus has as the smallest. */
  private static List<Figure> growth(List<Figure> smallest, List<Figure> largest) {
    return IntStream.range(0, smallest.size())
        .mapToObj(i -> new Figure(smallest.get(i).metric(), smallest.get(i).of(),
            Figures.ratio(largest.get(i).value(), smallest.get(i).value())))
        .toList();
  }

  private static List<Integer> sizes(Settings settings) {
    String text = settings.values().getOrDefault("search.documents", DOCUMENTS);
    try {
      List<Integer> sizes = Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
      if (sizes.stream().allMatch(size -> size > 0)) {
        return sizes;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new MissingSetting(
        "Give numbers of documents, parted by commas, with -Dsearch.documents=");
  }
}
