package shortlist.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import shortlist.bench.report.Figure;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;
import shortlist.bench.report.Table;
import shortlist.indexer.extract.Extractor;

/**
 * How well and how fast are pages read? Takes settings as {@code name=value}: the folder of the
 * page sets, the rounds of the speed, and the folds of the cross-validation; or the file of the
 * forest to write, for which nothing is measured. What the contenders made of the pages is kept
 * beside what is built.
 */
public final class ExtractionBench {

  private static final int ROUNDS = 5;
  private static final int FOLDS = 5;

  /** What is measured on each set, in the order of the table. */
  private static final Map<String, Function<List<Result>, List<Figure>>> SETS = sets();

  /** Sets that tell what should be kept, and not what should be left out. */
  private static final Set<String> LOOSE = Set.of("reader-pages", "code-fixtures");

  /** Sets of whole pages as servers send them. */
  private static final Set<String> TIMED = Set.of("news-dev", "multi-dev");

  private ExtractionBench() {}

  private static Map<String, Function<List<Result>, List<Figure>>> sets() {
    Map<String, Function<List<Result>, List<Figure>>> sets = new LinkedHashMap<>();
    sets.put("news-dev", ShingleScore::figures);
    sets.put("multi-dev", results -> {
      List<Figure> figures = new ArrayList<>(BagScore.figures(results));
      figures.addAll(BlockScore.figures(results));
      figures.addAll(MetadataScore.figures(results));
      return figures;
    });
    sets.put("dates-dev", MetadataScore::figures);
    sets.put("reader-pages", KeptScore::figures);
    sets.put("code-fixtures", KeptScore::figures);
    return sets;
  }

  /** Measures, prints, and ends with 2 if the settings do not fit. */
  public static void main(String[] args) throws IOException {
    try (Extractor extractor = new Extractor()) {
      measure(Settings.parse(args), extractor);
    } catch (MissingSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(Settings settings, Extractor extractor) throws IOException {
    Path data = settings.file("extraction.data", "FOLDER, that of the page sets");
    if (settings.has("extraction.forest")) {
      Files.writeString(settings.file("extraction.forest", "FILE"), Training.from(data).forest());
      return;
    }
    int rounds = settings.number("extraction.rounds", ROUNDS);
    int folds = settings.number("extraction.folds", FOLDS);
    Path kept = Files.createDirectories(settings.kept().resolve("extraction"));
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Ours(extractor));
    if (folds > 1) {
      System.err.println("learning " + folds + " times, each without the sites of one fold");
      contenders.add(Training.from(data).crossValidated(folds));
    }
    contenders.add(new Readability());
    contenders.add(new Selector());
    Report report = new Report("extraction");
    Table table = new Table(contenders.stream().map(Contender::name).toList(), report,
        Goals::of);

    List<Page> timed = new ArrayList<>();
    for (Map.Entry<String, Function<List<Result>, List<Figure>>> measured : SETS.entrySet()) {
      PageSet set = PageSet.load(data.resolve(measured.getKey() + ".jsonl.gz"));
      table.add(set.name(), figures(set, measured.getValue(), contenders, kept));
      if (TIMED.contains(set.name())) {
        timed.addAll(set.pages());
      }
    }
    table.add("pdf-dev", List.of(PaperScore.figures(extractor, data.resolve("pdf-dev"))));
    if (rounds > 0) {
      table.add("speed", Speed.figures(contenders, timed, rounds, report));
    }
    System.out.print(table);
  }

  private static List<List<Figure>> figures(PageSet set,
      Function<List<Result>, List<Figure>> scorer, List<Contender> contenders, Path kept)
      throws IOException {
    List<List<Figure>> figures = new ArrayList<>();
    for (Contender contender : contenders) {
      System.err.println(set.name() + ": " + contender.name());
      List<Result> results = Result.of(contender, set.pages());
      String name = set.name() + "." + contender.name();
      OutputFile.write(kept.resolve(name + ".jsonl"), results);
      if (LOOSE.contains(set.name())) {
        OutputFile.writeLosses(kept.resolve(name + ".lost.tsv"), results);
      }
      figures.add(scorer.apply(results));
    }
    return figures;
  }
}
