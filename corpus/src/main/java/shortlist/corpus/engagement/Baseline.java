package shortlist.corpus.engagement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a usual link gets: the click rate of its edition times the effect of its slot.
 *
 * <p>That readers click what stands first whatever it is, is the examination hypothesis (Craswell
 * and others 2008, "An experimental comparison of click position-bias models"). Rates of editions
 * and effects of slots are found in turns, each given the other and drawn toward the usual one by
 * {@link Pooling}: an edition of few clicks, or of links that may all have been good, is believed
 * less.
 */
final class Baseline {

  private static final int TURNS = 8;
  /** Added to counts before their logarithm is taken, which makes it nearly unbiased. */
  private static final double HALF = 0.5;

  private final Map<Integer, Level> editions = new HashMap<>();
  private final Map<Integer, Level> slots = new HashMap<>();
  private double variance;
  private double slotFreedom;

  /**
   * A level on a scale of logarithms, such as the click rate of an edition.
   *
   * @param log its logarithm
   * @param variance of the logarithm
   */
  private record Level(double log, double variance) {

    static final Level ONE = new Level(0, 0);

    double factor() {
      return Math.exp(log);
    }
  }

  /** Clicks on some links against what would be expected of them at a level of 1. */
  private static final class Tally {

    private double clicks;
    private double expected;
    private double squares;

    void add(double clicks, double expected) {
      this.clicks += clicks;
      this.expected += expected;
      this.squares += expected * expected;
    }

    /** How many links of equal weight these are worth. */
    double links() {
      return expected * expected / squares;
    }

    /**
     * The logarithm of the level, less what the mean of few links is usually below the true one.
     */
    double log(double variance) {
      return Math.log((clicks + HALF) / expected) + variance / (2 * links());
    }

    double variance(double variance) {
      return 1 / (clicks + HALF) + variance / links();
    }
  }

  /** Fits showings, at least one, by their mailings. */
  Baseline(Map<Integer, List<Showing>> mailings) {
    Collection<List<Showing>> all = mailings.values();
    for (int turn = 0; turn < TURNS; turn++) {
      variance = Spread.of(all, this);
      pool(tallyEditions(mailings), editions);
      slotFreedom = pool(tallySlots(all), slots);
      centreSlots(all);
    }
  }

  /** The share of readers who click a usual link in the place of this one, above 0, below 1. */
  double rate(Showing showing) {
    return Math.clamp(edition(showing).factor() * slotEffect(showing.slot()), 1e-6, 0.9);
  }

  /** The variance of the rate's logarithm, for it is an estimate itself. */
  double rateVariance(Showing showing) {
    return edition(showing).variance() + slot(showing.slot()).variance();
  }

  /** How often what stands in a slot is clicked against what stands elsewhere; 1 if unknown. */
  double slotEffect(int slot) {
    return slot(slot).factor();
  }

  /** How many effects of slots were fitted. */
  double slotFreedom() {
    return slotFreedom;
  }

  /** The variance of the engagement of links around 1. */
  double variance() {
    return variance;
  }

  private Level edition(Showing showing) {
    return editions.getOrDefault(showing.mailing(), Level.ONE);
  }

  private Level slot(int slot) {
    return slots.getOrDefault(slot, Level.ONE);
  }

  private Map<Integer, Tally> tallyEditions(Map<Integer, List<Showing>> mailings) {
    Map<Integer, Tally> tallies = new HashMap<>();
    mailings.forEach((mailing, showings) -> {
      Tally tally = tallies.computeIfAbsent(mailing, _ -> new Tally());
      showings.forEach(showing -> tally.add(showing.clicks(),
          showing.delivered() * slotEffect(showing.slot())));
    });
    return tallies;
  }

  private Map<Integer, Tally> tallySlots(Collection<List<Showing>> mailings) {
    Map<Integer, Tally> tallies = new HashMap<>();
    for (List<Showing> showings : mailings) {
      for (Showing showing : showings) {
        if (showing.slot() > 0) {
          tallies.computeIfAbsent(showing.slot(), _ -> new Tally())
              .add(showing.clicks(), showing.delivered() * edition(showing).factor());
        }
      }
    }
    return tallies;
  }

  /** Gives how many values were fitted. */
  private double pool(Map<Integer, Tally> tallies, Map<Integer, Level> levels) {
    List<Integer> keys = new ArrayList<>(tallies.keySet());
    if (keys.isEmpty()) {
      return 0;
    }
    double[] logs = new double[keys.size()];
    double[] variances = new double[keys.size()];
    for (int i = 0; i < logs.length; i++) {
      Tally tally = tallies.getOrDefault(keys.get(i), new Tally());
      logs[i] = tally.log(variance);
      variances[i] = tally.variance(variance);
    }
    Pooling pooling = new Pooling(logs, variances);
    for (int i = 0; i < logs.length; i++) {
      levels.put(keys.get(i), new Level(pooling.value(i), pooling.variance(i)));
    }
    return pooling.freedom();
  }

  /** Only the differences of slots count; how much is clicked in all is the editions' affair. */
  private void centreSlots(Collection<List<Showing>> mailings) {
    double sum = 0;
    double count = 0;
    for (List<Showing> showings : mailings) {
      for (Showing showing : showings) {
        sum += slot(showing.slot()).log();
        count += showing.slot() > 0 ? 1 : 0;
      }
    }
    double mean = count > 0 ? sum / count : 0;
    slots.replaceAll((_, level) -> new Level(level.log() - mean, level.variance()));
  }
}
