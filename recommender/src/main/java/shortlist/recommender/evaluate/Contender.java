package shortlist.recommender.evaluate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shortlist.recommender.evaluate.measure.Effectiveness;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Trait;
import shortlist.recommender.rank.Score;
import shortlist.recommender.rank.Scorer;

/** What ranks: the product, and simple ways that it must be better than. */
public enum Contender {
  /** The product's own ranker. */
  SHORTLIST("shortlist"),
  /** By the likeness to the mean of all that was engaged with (Rocchio, without negatives). */
  CENTROID("centroid similarity"),
  /** Those of the site of which most was engaged with. */
  SOURCE("most popular source"),
  /** The latest first; what has no date last. */
  NEWEST("newest first"),
  /** What is to be expected of an order by chance. */
  RANDOM("random");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** The name for people, and in JSON. */
  public String label() {
    return label;
  }

  /** How well it finds what a trial holds back. */
  List<Effectiveness> judge(Past past, Trial trial) {
    return switch (this) {
      case SHORTLIST -> trial.judge(Scorer.learn(past.space(), trial.past(), trial.others(),
          trial.now()).score(trial.comparable()).stream().mapToDouble(Score::total).toArray());
      case CENTROID -> trial.judge(centroid(past, trial));
      case SOURCE -> trial.judge(sources(trial));
      case NEWEST -> trial.judge(dates(past, trial));
      case RANDOM -> trial.judgeChance();
    };
  }

  private static double[] centroid(Past past, Trial trial) {
    float[] centroid = new float[past.space().size()];
    trial.past()
        .stream()
        .filter(Observation::engaged)
        .forEach(observation -> observation.item().words().addTo(centroid));
    return trial.items().stream().mapToDouble(item -> item.words().dot(centroid)).toArray();
  }

  private static double[] sources(Trial trial) {
    Map<String, Integer> counts = new HashMap<>();
    for (Observation observation : trial.past()) {
      String site = observation.item().traits().get(Trait.SITE);
      if (observation.engaged() && site != null) {
        counts.merge(site, 1, Integer::sum);
      }
    }
    List<Item> items = trial.items();
    return items.stream()
        .mapToDouble(item -> counts.getOrDefault(item.traits().getOrDefault(Trait.SITE, ""), 0))
        .toArray();
  }

  private static double[] dates(Past past, Trial trial) {
    return trial.items()
        .stream()
        .map(item -> past.published().get(item.id()))
        .mapToDouble(date -> Objects.requireNonNullElse(date, LocalDate.EPOCH).toEpochDay())
        .toArray();
  }
}
