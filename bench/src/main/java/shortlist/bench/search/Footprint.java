package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import shortlist.bench.process.Cost;
import shortlist.bench.process.Finished;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;
import shortlist.bench.process.TempFolder;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whole processes take that search, and what the index takes on disk. */
final class Footprint {

  private static final int COMMANDS = 5;
  private static final double MEGABYTE = 1 << 20;

  private Footprint() {}

  /** Of {@code search} on the command line, each time a process of its own; medians. */
  static List<Figure> ofCommand(Path workspace, List<Probe> probes)
      throws IOException, InterruptedException {
    Shortlist shortlist = new Shortlist(workspace);
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      String query = probes.get(i * probes.size() / COMMANDS).typed();
      costs.add(shortlist.run("search", query, "--json").cost());
    }
    return List.of(figure("search command, wall s", costs, Cost::wallSeconds),
        figure("search command, CPU s", costs, Cost::cpuSeconds),
        figure("search command, peak MB", costs, Cost::peakMegabytes));
  }

  private static Figure figure(String metric, List<Cost> costs, ToDoubleFunction<Cost> of) {
    return new Figure(metric, costs.size(),
        Figures.median(costs.stream().map(of::applyAsDouble).toList()));
  }

  /** Of a process that holds the index open and has answered all queries once. */
  static List<Figure> ofOpenIndex(Path index, List<Probe> probes)
      throws IOException, InterruptedException {
    try (TempFolder folder = new TempFolder()) {
      Path queries = folder.path().resolve("queries");
      Files.write(queries, probes.stream().map(Probe::typed).toList());
      try (ProcessRun run = new ProcessRun(
          ProcessRun.java(List.of("-XX:+UseSerialGC"), OpenIndex.class.getName(), index.toString(),
              queries.toString()),
          Map.of())) {
        Finished finished = run.await();
        if (finished.exitCode() != 0) {
          throw new IOException(run.messages());
        }
        JsonNode memory = JsonMapper.shared().readTree(finished.lastLine());
        return Stream.of("anonymous", "mapped", "heap")
            .map(kind -> new Figure("index held open, " + kind + " MB", probes.size(),
                memory.path(kind).asLong(0) / MEGABYTE))
            .toList();
      }
    }
  }

  /**
   * Of the index.
   *
   * @param textBytes of title and text of all documents
   */
  static List<Figure> ofFiles(Path index, long textBytes, int documents) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return List.of(new Figure("index bytes a document", documents, bytes / (double) documents),
        new Figure("index bytes a text byte", documents, Figures.ratio(bytes, textBytes)));
  }
}
