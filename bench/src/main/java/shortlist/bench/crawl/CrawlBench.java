package shortlist.bench.crawl;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import shortlist.bench.process.TempFolder;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/**
 * Runs one measurement: its name, then settings as {@code name=value}; those left empty keep their
 * default.
 */
public final class CrawlBench {

  private static final Map<String, Measurement> MEASUREMENTS = new TreeMap<>(Map.of(
      "throughput", new Throughput(), "politeness", new Politeness(), "completeness",
      new Completeness(), "incremental", new Incremental(), "kill", new Kill(), "scale",
      new Scale()));

  private CrawlBench() {}

  /** Measures, prints, and ends with 2 if the settings do not fit. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Measurement measurement = args.length == 0 ? null : MEASUREMENTS.get(args[0]);
    if (measurement == null) {
      System.err.println("Say what to measure with -Dcrawl=NAME, one of " + MEASUREMENTS.keySet());
      System.exit(2);
      return;
    }
    try (TempFolder scratch = new TempFolder()) {
      measurement.run(Settings.parse(args), scratch.path(), new Report(args[0]));
    } catch (MissingSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
    // Idle connections must not keep the process.
    System.exit(0);
  }
}
