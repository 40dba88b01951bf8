package shortlist.corpus.engagement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much readers engaged with each link, estimated from what they clicked: clicks over
 * deliveries, against what a usual link gets in that edition and slot ({@code Baseline}), drawn
 * toward 1 by how little was seen ({@code Posterior}). The page docs/engagement.md has the
 * formulas.
 *
 * <p>Without any click figures every link counts alike. Immutable.
 */
public final class Engagement {

  /** For a half-life: what was counted long ago says as much as what was counted last. */
  public static final double NO_DECAY = Double.POSITIVE_INFINITY;

  private static final Comparator<Mailing> OLDEST_FIRST = Comparator.comparing(Mailing::date,
      Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparingInt(mailing -> EditionLabel.number(mailing.edition()))
      .thenComparing(Mailing::key);

  private final Map<String, Evidence> links = new HashMap<>();
  private final @Nullable Baseline baseline;

  private Engagement(
      Collection<Mailing> mailings, Collection<Resource> resources, double halfLife) {
    List<Mailing> ordered = mailings.stream().sorted(OLDEST_FIRST).toList();
    Showings showings = new Showings(ordered, resources);
    List<Map<String, Showing>> known = new ArrayList<>();
    Map<Integer, List<Showing>> byMailing = new HashMap<>();
    for (int place = 0; place < ordered.size(); place++) {
      Map<String, Showing> ofMailing = showings.of(ordered.get(place), place);
      known.add(ofMailing);
      if (!ofMailing.isEmpty()) {
        byMailing.put(place, List.copyOf(ofMailing.values()));
      }
    }
    this.baseline = byMailing.isEmpty() ? null : new Baseline(byMailing);
    for (int place = 0; baseline != null && place < known.size(); place++) {
      add(known.get(place), baseline, Math.pow(0.5, (known.size() - 1 - place) / halfLife));
    }
  }

  /**
   * Estimates from all that was counted, however long ago.
   *
   * @param resources say in which slot a link stood where a report does not
   */
  public static Engagement of(Collection<Mailing> mailings, Collection<Resource> resources) {
    return of(mailings, resources, NO_DECAY);
  }

  /**
   * Estimates, where counts lose weight as they grow old.
   *
   * @param halfLife after so many later mailings a count weighs half, above 0; {@link #NO_DECAY}
   */
  public static Engagement of(
      Collection<Mailing> mailings, Collection<Resource> resources, double halfLife) {
    return new Engagement(mailings, resources, halfLife);
  }

  /** Whether there are any click figures. */
  public boolean isCounted() {
    return baseline != null;
  }

  /**
   * The expected engagement with a link; quicker than {@link #estimate}.
   *
   * @param key of the link, as {@link Resource#key}
   */
  public double level(String key) {
    Evidence evidence = links.get(key);
    return evidence == null || baseline == null
        ? Estimate.UNKNOWN.engagement()
        : evidence.posterior(baseline.variance()).engagement();
  }

  /**
   * The engagement with a link and how sure it is; {@link Estimate#UNKNOWN} if it was not counted.
   *
   * @param key of the link, as {@link Resource#key}
   */
  public Estimate estimate(String key) {
    Evidence evidence = links.get(key);
    return evidence == null || baseline == null
        ? Estimate.UNKNOWN
        : evidence.estimate(baseline.variance());
  }

  private void add(Map<String, Showing> showings, Baseline usual, double belief) {
    // What is a million half-lives old still counts a little: nothing is divided by 0.
    double least = Math.max(belief, 1e-9);
    showings.forEach((key, showing) -> links.computeIfAbsent(key, _ -> new Evidence())
        .add(showing, least, usual.rate(showing), usual.rateVariance(showing)));
  }
}
