package shortlist.bench.extract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

  /** What nobody can save: the parser alone. */
  private static final Contender PARSE = new Contender() {
    @Override
    public String name() {
      return "jsoup parse alone";
    }

    @Override
    public Output read(Page page) {
      Document document = Jsoup.parse(page.html(), page.address());
      return document.childNodeSize() == 0
          ? Output.NONE
          : new Output("", List.of(), null, "parsed");
    }
  };

  private Speed() {}

  /**
   * Measures; a first round that does not count warms up.
   *
   * @return the figures of each contender
   */
  static List<List<Figure>> figures(List<Contender> contenders, List<Page> pages, int rounds,
      Report report) {
    List<Contender> all = new ArrayList<>(contenders);
    all.add(PARSE);
    List<List<Double>> times = times(all, pages, rounds);
    List<Double> parse = times.getLast();
    report.line("set", "speed", "contender", PARSE.name(), "of", pages.size(),
        "cpuMillisecondsMedian", Figures.rounded(Figures.median(parse)), "cpuMillisecondsMean",
        Figures.rounded(mean(parse)));
    return times.subList(0, contenders.size()).stream().map(own -> figures(own, parse)).toList();
  }

  /** Milliseconds a page, for each contender. */
  private static List<List<Double>> times(List<Contender> contenders, List<Page> pages,
      int rounds) {
    double[][][] times = new double[contenders.size()][pages.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      System.err.println("speed: round " + (round + 1) + " of " + rounds);
      for (int page = 0; page < pages.size(); page++) {
        for (int contender = 0; contender < contenders.size(); contender++) {
          double time = time(contenders.get(contender), pages.get(page));
          if (round >= 0) {
            times[contender][page][round] = time;
          }
        }
      }
    }
    List<List<Double>> medians = new ArrayList<>();
    for (double[][] ofContender : times) {
      medians.add(List.of(ofContender).stream().map(Speed::median).toList());
    }
    return medians;
  }

  private static double median(double[] times) {
    return Figures.median(Arrays.stream(times).boxed().toList());
  }

  private static double time(Contender contender, Page page) {
    long before = THREADS.getCurrentThreadCpuTime();
    contender.read(page);
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
