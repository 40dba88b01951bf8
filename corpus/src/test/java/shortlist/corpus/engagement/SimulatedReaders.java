package shortlist.corpus.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import shortlist.corpus.link.WebUrl;

/** Mailings whose true rates are known: a growing list, good and bad weeks, slots that differ. */
final class SimulatedReaders {

  private static final double[] SLOTS = {1.6, 1.2, 0.95, 0.75, 0.5};
  private static final double RATE = 0.03;

  private final Random random;
  private final double spread;
  private final List<Mailing> mailings = new ArrayList<>();
  private final Map<String, Double> truth = new HashMap<>();
  private final Map<String, Double> raw = new HashMap<>();

  /**
   * @param spread the standard deviation of true engagement around 1
   */
  SimulatedReaders(long seed, int editions, int list, double spread) {
    this.random = new Random(seed);
    this.spread = spread;
    for (int edition = 0; edition < editions; edition++) {
      send(edition, list + list * 3 * edition / editions);
    }
  }

  List<Mailing> mailings() {
    return mailings;
  }

  /** The true engagement of each link, by key. */
  Map<String, Double> truth() {
    return truth;
  }

  /** The click rate of each link against the mean of all. */
  Map<String, Double> raw() {
    double mean = raw.values().stream().mapToDouble(rate -> rate).average().orElseThrow();
    Map<String, Double> relative = new HashMap<>();
    raw.forEach((key, rate) -> relative.put(key, rate / mean));
    return relative;
  }

  private void send(int edition, int delivered) {
    double week = Math.exp(0.3 * random.nextGaussian()) * (1 - 0.002 * edition);
    List<LinkClicks> links = new ArrayList<>();
    for (int slot = 1; slot <= SLOTS.length; slot++) {
      double engagement = logNormal();
      double rate = Math.min(0.9, RATE * week * SLOTS[slot - 1] * engagement);
      long clicks = 0;
      for (int reader = 0; reader < delivered; reader++) {
        clicks += random.nextDouble() < rate ? 1 : 0;
      }
      LinkClicks link = new LinkClicks(
          WebUrl.of("https://example.org/" + edition + "/" + slot), slot, clicks, null);
      links.add(link);
      truth.put(link.key(), engagement);
      raw.put(link.key(), (double) clicks / delivered);
    }
    mailings.add(new Mailing(String.valueOf(edition + 1),
        LocalDate.of(2023, 1, 2).plusWeeks(edition), delivered, links));
  }

  /** Of mean 1. */
  private double logNormal() {
    double variance = Math.log(1 + spread * spread);
    return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
  }
}
