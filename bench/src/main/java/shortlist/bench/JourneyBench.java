package shortlist.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.Cost;
import shortlist.bench.process.Finished;
import shortlist.bench.process.Shortlist;
import shortlist.bench.process.TempFolder;
import shortlist.sampleweb.SampleWeb;
import tools.jackson.databind.json.JsonMapper;

/**
 * What does the whole journey over the sample web cost? Each step is a command in a process of its
 * own, as a user runs it; the sites are served by this one. Prints a JSON object a step: wall
 * seconds from start to end of the process, its CPU seconds, and its peak memory in MB.
 */
public final class JourneyBench {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String[] CRAWL = {"crawl", "--allow-private-addresses", "--delay", "0",
      "--max-pages-per-host", "500"};

  private JourneyBench() {}

  /** Runs the journey in a workspace that is thrown away. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (TempFolder folder = new TempFolder(); SampleWeb web = SampleWeb.start()) {
      Shortlist shortlist = new Shortlist(folder.path().resolve("workspace"));
      step(shortlist, "init", shortlist.workspace().toString());
      List<String> sources = new ArrayList<>(List.of("source", "add"));
      web.startAddresses().stream().map(URI::toString).forEach(sources::add);
      step(shortlist, sources.toArray(String[]::new));
      step(shortlist, CRAWL);
      step(shortlist, "index");
      step(shortlist, "suggest", "--limit", "5");
      step(shortlist, CRAWL);
    }
  }

  private static void step(Shortlist shortlist, String... arguments)
      throws IOException, InterruptedException {
    Finished finished = shortlist.run(arguments);
    Cost cost = finished.cost();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("step", arguments[0]);
    line.put("exitCode", finished.exitCode());
    line.put("wallSeconds", Math.round(cost.wallSeconds() * 100) / 100.0);
    line.put("cpuSeconds", Math.round(cost.cpuSeconds() * 100) / 100.0);
    line.put("peakMegabytes", Math.round(cost.peakMegabytes()));
    System.out.println(JSON.writeValueAsString(line));
  }
}
