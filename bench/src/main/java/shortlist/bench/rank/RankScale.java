package shortlist.bench.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.Cost;
import shortlist.bench.process.Finished;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;
import shortlist.bench.process.TempFolder;
import shortlist.bench.report.Figure;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;
import shortlist.bench.report.Table;
import shortlist.bench.search.Posts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long does it take to learn anew and to rank all documents? Takes settings as
 * {@code name=value}: the folder of the test collections that posts are made of, and the numbers of
 * documents.
 */
public final class RankScale {

  private static final String DOCUMENTS = "10000";
  private static final String HEAP = "4g";
  private static final double MEGABYTE = 1 << 20;

  private RankScale() {}

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
    Posts posts = Posts.of(settings.file("rank.data", "FOLDER, that of the test collections"));
    List<String> sizes = List.of(
        (settings.has("rank.documents") ? settings.text("rank.documents", "N,N") : DOCUMENTS)
            .split(",", -1));
    String heap = settings.has("rank.heap") ? settings.text("rank.heap", "4g") : HEAP;
    List<List<Figure>> bySize = new ArrayList<>();
    for (String size : sizes) {
      bySize.add(figures(posts, number(size), heap));
    }
    Table table = new Table(sizes, new Report("rank"), RankScale::goal);
    table.add("rank", bySize);
    System.out.print(table);
  }

  private static int number(String size) {
    try {
      return Integer.parseInt(size.strip());
    } catch (NumberFormatException e) {
      throw new MissingSetting("Give whole numbers with commas between with -Drank.documents=");
    }
  }

  private static String goal(String set, String metric) {
    return metric.equals("again, wall s") ? "< 2 of 10,000, < 60 of 1,000,000" : "";
  }

  private static List<Figure> figures(Posts posts, int documents, String heap)
      throws IOException, InterruptedException {
    try (TempFolder folder = new TempFolder()) {
      System.err.printf("%,d documents: indexing%n", documents);
      FilledWorkspace.fill(folder.path(), posts, documents);
      System.err.printf("%,d documents: ranking%n", documents);
      List<Figure> figures = new ArrayList<>(ofRanking(folder, documents, heap));
      Cost command = new Shortlist(folder.path()).run("suggest", "--json").cost();
      figures.add(new Figure("suggest command, wall s", documents, command.wallSeconds()));
      figures.add(new Figure("suggest command, CPU s", documents, command.cpuSeconds()));
      figures.add(new Figure("suggest command, peak MB", documents, command.peakMegabytes()));
      return figures;
    }
  }

  /** A process of its own ranks, so that nothing else has made its memory grow. */
  private static List<Figure> ofRanking(TempFolder folder, int documents, String heap)
      throws IOException, InterruptedException {
    try (ProcessRun run = new ProcessRun(
        ProcessRun.java(List.of("-Xmx" + heap), Reranking.class.getName(),
            folder.path().toString()),
        Map.of())) {
      Finished finished = run.await();
      if (finished.exitCode() != 0) {
        throw new IOException(run.messages());
      }
      JsonNode told = JsonMapper.shared().readTree(finished.lastLine());
      return List.of(figure("first time, wall s", documents, told, "first"),
          figure("again, wall s", documents, told, "again"),
          figure("again, CPU s", documents, told, "againCpu"),
          new Figure("heap at most, MB", documents, told.path("heap").asLong(0) / MEGABYTE),
          new Figure("resident at most, MB", documents, finished.cost().peakMegabytes()));
    }
  }

  private static Figure figure(String metric, int documents, JsonNode told, String name) {
    return new Figure(metric, documents, told.path(name).asDouble(0));
  }
}
