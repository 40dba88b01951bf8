package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import shortlist.recommender.evaluate.measure.Effectiveness;
import shortlist.recommender.evaluate.measure.Interval;

/** How each contender did in trials of one sort. */
public final class Outcome {

  private final Map<Contender, List<Effectiveness>> cases = new EnumMap<>(Contender.class);

  private Outcome(List<Map<Contender, List<Effectiveness>>> trials) {
    for (Contender contender : Contender.values()) {
      List<Effectiveness> all = new ArrayList<>();
      trials.forEach(trial -> all.addAll(Objects.requireNonNull(trial.get(contender))));
      cases.put(contender, all);
    }
  }

  /** Runs trials, several at a time; the outcome is the same on any number of processors. */
  static Outcome of(Past past, List<Trial> trials, String what, Watcher watcher) {
    AtomicInteger done = new AtomicInteger();
    return new Outcome(trials.parallelStream().map(trial -> {
      Map<Contender, List<Effectiveness>> judged = new EnumMap<>(Contender.class);
      for (Contender contender : Contender.values()) {
        judged.put(contender, contender.judge(past, trial));
      }
      watcher.at(done.incrementAndGet(), trials.size(), what);
      return judged;
    }).toList());
  }

  /** How many cases the figures are means of; 0 if there was nothing to try. */
  public int cases() {
    return of(Contender.RANDOM).size();
  }

  /** The mean over all cases; there is at least one. */
  public Interval figure(Contender contender, Measure measure) {
    return Interval.of(List.of(of(contender).stream().mapToDouble(measure::of).toArray()));
  }

  /** How much more the product has than a contender: the mean of the differences in each case. */
  public Interval gainOver(Contender contender, Measure measure) {
    List<Effectiveness> ours = of(Contender.SHORTLIST);
    List<Effectiveness> its = of(contender);
    double[] differences = new double[ours.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = measure.of(ours.get(i)) - measure.of(its.get(i));
    }
    return Interval.of(List.of(differences));
  }

  private List<Effectiveness> of(Contender contender) {
    return Objects.requireNonNull(cases.get(contender));
  }
}
