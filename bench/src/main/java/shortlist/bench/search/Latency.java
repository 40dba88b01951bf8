package shortlist.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * Processor time is that of the thread, which another busy process leaves as it is.
 */
final class Latency {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final int HITS = 10;
  private static final int WARM_UPS = 3;

  private final List<Probe> probes;
  private final List<Timed> contenders;

  /** A way to answer. */
  private interface Answering {
    Object answer(Probe probe) throws IOException;
  }

  private record Timed(String name, Answering answering, List<Double> wall, List<Double> cpu) {

    Timed(String name, Answering answering) {
      this(name, answering, new ArrayList<>(), new ArrayList<>());
    }

    void take(Probe probe, boolean counts) throws IOException {
      long start = System.nanoTime();
      long busy = THREADS.getCurrentThreadCpuTime();
      Object answer = answering.answer(probe);
      busy = THREADS.getCurrentThreadCpuTime() - busy;
      long taken = System.nanoTime() - start;
      if (answer == null) {
        throw new IllegalStateException("no answer to " + probe.typed());
      }
      if (counts) {
        wall.add(taken / NANOS_A_MILLISECOND);
        cpu.add(busy / NANOS_A_MILLISECOND);
      }
    }
  }

  private Latency(List<Probe> probes, SearchIndex ours, BareSearch bare) {
    this.probes = probes;
    this.contenders = List.of(
        new Timed("Shortlist",
            probe -> ours.search(SearchRequest.best(probe.typed(), HITS), Annotations.NONE)),
        new Timed("IndexSearcher", bare::ids), new Timed("Lucene's parts", bare::page));
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
      String name = ", " + contender.name();
      figures.add(figure(sort + " p50 ms" + name, Figures.percentile(contender.wall(), .5)));
      figures.add(figure(sort + " p99 ms" + name, Figures.percentile(contender.wall(), .99)));
      figures.add(figure(sort + " p50 CPU ms" + name, Figures.percentile(contender.cpu(), .5)));
    }
    Timed ours = contenders.getFirst();
    for (Timed bare : contenders.subList(1, contenders.size())) {
      String name = " to " + bare.name();
      figures.add(figure(sort + " p50" + name, middle(ours.wall(), bare.wall())));
      figures.add(figure(sort + " p50 CPU" + name, middle(ours.cpu(), bare.cpu())));
    }
    return figures;
  }

  private static double middle(List<Double> ours, List<Double> theirs) {
    return Figures.ratio(Figures.percentile(ours, .5), Figures.percentile(theirs, .5));
  }

  private Figure figure(String metric, double value) {
    return new Figure(metric, probes.size(), value);
  }
}
