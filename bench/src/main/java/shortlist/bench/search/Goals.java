package shortlist.bench.search;

import java.util.Map;
import java.util.regex.Pattern;

/** What is aimed at; the figures beyond have no aim of their own. */
final class Goals {

  /** Of a set: what Lucene's defaults reach, less the hundredth that it may lose. */
  private static final Map<String, String> GOALS = Map.ofEntries(
      Map.entry("cacm nDCG@10", ">= .474"), Map.entry("cisi nDCG@10", ">= .375"),
      Map.entry("cranfield nDCG@10", ">= .364"), Map.entry("vaswani nDCG@10", ">= .423"),
      Map.entry("mean nDCG@10", ">= .435"),
      Map.entry("speed IndexFolder to IndexWriter", ">= .8"),
      Map.entry("speed Indexer to IndexWriter", ">= .8"),
      Map.entry("speed words p50 to IndexSearcher", "<= 2"),
      Map.entry("speed syntax p50 to IndexSearcher", "<= 2"));

  /** A goal is the same on any number of threads. */
  private static final Pattern THREADS = Pattern.compile("×[0-9]+");

  private Goals() {}

  /** In words; empty if there is none. */
  static String of(String set, String metric) {
    return GOALS.getOrDefault(set + " " + THREADS.matcher(metric).replaceAll(""), "");
  }
}
