package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;

/**
 * How long an answer takes, warm and on one thread, beside bare Lucene on the same index. All
 * contenders answer a query one after the other, in several rounds over all queries, so that
 * whatever slows the machine slows them alike. Percentiles are of all answers of all rounds.
 */
final class Latency {

  private static final int HITS = 10;
  private static final int WARM_UPS = 3;

  private final List<Probe> probes;
  private final List<Timed> contenders;

  /** A way to answer. */
  private interface Answering {
    Object answer(Probe probe) throws IOException;
  }

  private record Timed(String name, Answering answering, List<Double> millis) {

    void take(Probe probe, boolean counts) throws IOException {
      long start = System.nanoTime();
      Object answer = answering.answer(probe);
      double taken = (System.nanoTime() - start) / 1e6;
      if (answer == null) {
        throw new IllegalStateException("no answer to " + probe.typed());
      }
      if (counts) {
        millis.add(taken);
      }
    }

    double percentile(double share) {
      return Figures.percentile(millis, share);
    }
  }

  private Latency(List<Probe> probes, SearchIndex ours, BareSearch bare) {
    this.probes = probes;
    this.contenders = List.of(
        new Timed("Shortlist",
            probe -> ours.search(SearchRequest.best(probe.typed(), HITS), Annotations.NONE),
            new ArrayList<>()),
        new Timed("IndexSearcher", bare::ids, new ArrayList<>()),
        new Timed("Lucene's parts", bare::page, new ArrayList<>()));
  }

  /**
   * Milliseconds of each, and how they compare.
   *
   * @param sort of the queries, for the names of the figures
   */
  static List<Figure> figures(String sort, List<Probe> probes, Path index, int rounds)
      throws IOException {
    try (SearchIndex ours = SearchIndex.open(index); BareSearch bare = new BareSearch(index)) {
      Latency latency = new Latency(probes, ours, bare);
      for (int round = -WARM_UPS; round < rounds; round++) {
        latency.round(round);
      }
      return latency.figures(sort);
    }
  }

  private void round(int round) throws IOException {
    for (Probe probe : probes) {
      for (Timed contender : contenders) {
        contender.take(probe, round >= 0);
      }
    }
  }

  private List<Figure> figures(String sort) {
    List<Figure> figures = new ArrayList<>();
    for (Timed contender : contenders) {
      figures.add(figure(sort + " p50 ms, " + contender.name(), contender.percentile(.5)));
      figures.add(figure(sort + " p99 ms, " + contender.name(), contender.percentile(.99)));
    }
    for (Timed bare : contenders.subList(1, contenders.size())) {
      figures.add(figure(sort + " p50 to " + bare.name(),
          Figures.ratio(contenders.getFirst().percentile(.5), bare.percentile(.5))));
      figures.add(figure(sort + " p99 to " + bare.name(),
          Figures.ratio(contenders.getFirst().percentile(.99), bare.percentile(.99))));
    }
    return figures;
  }

  private Figure figure(String metric, double value) {
    return new Figure(metric, probes.size(), value);
  }
}
