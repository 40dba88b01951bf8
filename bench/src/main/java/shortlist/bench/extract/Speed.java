package shortlist.bench.extract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;

/**
 * What a page costs in processor time, on one thread. All contenders read a page one after the
 * other, in several rounds over all pages, so that whatever slows the machine slows them alike; a
 * page's time is the median of its rounds. Nobody's garbage collection is counted.
 */
final class Speed {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_A_MILLISECOND = 1e6;

  private Speed() {}

  /**
   * Measures; a first round that does not count warms up.
   *
   * @return the figures of each contender
   */
  static List<List<Figure>> figures(List<Contender> contenders, List<Page> pages, int rounds,
      Report report) {
    List<Consumer<Page>> readers = new ArrayList<>();
    contenders.forEach(contender -> readers.add(contender::read));
    readers.add(page -> Jsoup.parse(page.html(), page.address()));
    List<List<Double>> times = times(readers, pages, rounds);
    List<Double> parse = times.getLast();
    report.line("set", "speed", "contender", "jsoup parse alone", "of", pages.size(),
        "cpuMillisecondsMedian", Figures.rounded(Figures.median(parse)), "cpuMillisecondsMean",
        Figures.rounded(mean(parse)));
    return times.subList(0, contenders.size()).stream().map(own -> figures(own, parse)).toList();
  }

  /** Milliseconds a page, for each reader. */
  private static List<List<Double>> times(List<Consumer<Page>> readers, List<Page> pages,
      int rounds) {
    double[][][] times = new double[readers.size()][pages.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      System.err.println("speed: round " + (round + 1) + " of " + rounds);
      for (int page = 0; page < pages.size(); page++) {
        for (int reader = 0; reader < readers.size(); reader++) {
          double time = time(readers.get(reader), pages.get(page));
          if (round >= 0) {
            times[reader][page][round] = time;
          }
        }
      }
    }
    List<List<Double>> medians = new ArrayList<>();
    for (double[][] ofReader : times) {
      medians.add(List.of(ofReader).stream().map(Speed::median).toList());
    }
    return medians;
  }

  private static double median(double[] times) {
    return Figures.median(Arrays.stream(times).boxed().toList());
  }

  private static double time(Consumer<Page> reader, Page page) {
    long before = THREADS.getCurrentThreadCpuTime();
    reader.accept(page);
    return (THREADS.getCurrentThreadCpuTime() - before) / NANOS_A_MILLISECOND;
  }

  private static List<Figure> figures(List<Double> own, List<Double> parse) {
    int of = own.size();
    return List.of(new Figure("CPU ms a page, median", of, Figures.median(own)),
        new Figure("CPU ms a page, mean", of, mean(own)),
        new Figure("times jsoup's parse, median", of,
            Figures.ratio(Figures.median(own), Figures.median(parse))),
        new Figure("times jsoup's parse, mean", of, Figures.ratio(mean(own), mean(parse))));
  }

  private static double mean(List<Double> times) {
    return ShingleScore.mean(times, time -> time);
  }
}
