package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/** One question about the crawler, answered by running it. */
interface Measurement {

  /**
   * Measures and reports.
   *
   * @param scratch an empty folder that is thrown away afterwards
   * @throws MissingSetting if a setting that it cannot do without is not given
   */
  void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException;
}
