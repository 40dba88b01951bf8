package shortlist.recommender.explain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Plain;
import shortlist.recommender.item.Trait;

/**
 * How often links that share a trait were taken, of those that were published, accepted, rejected
 * or passed over: what a prior rests on, counted for people.
 */
final class Tally {

  private final Map<Name, Count> counts = new HashMap<>();
  /** Organisations as they are written, by their plain names. */
  private final Map<String, String> organisations = new HashMap<>();

  /**
   * Counts.
   *
   * @param past what came of items; each counts once, whatever came of it later
   * @param experience that tells organisations as they are written
   */
  Tally(Collection<Observation> past, Experience experience) {
    Set<String> counted = new HashSet<>();
    for (Observation observation : past) {
      if (counted.add(observation.item().id())) {
        observation.item()
            .traits()
            .forEach((trait, name) -> counts.merge(new Name(trait, name),
                new Count(observation.engaged() ? 1 : 0, 1), Count::plus));
      }
    }
    experience.liked().forEach(example -> {
      if (example.organisation() != null) {
        organisations.putIfAbsent(Plain.name(example.organisation()), example.organisation());
      }
    });
  }

  /**
   * Links with something in common.
   *
   * @param taken of them
   * @param all of them
   */
  record Count(int taken, int all) {

    Count plus(Count more) {
      return new Count(taken + more.taken, all + more.all);
    }

    @Override
    public String toString() {
      return (taken == 0 ? "none" : taken) + " of " + all + (all == 1 ? " link" : " links");
    }
  }

  private record Name(Trait trait, String plain) {}

  /** The links that share a trait with an item; empty if there are none. */
  Optional<Count> of(Item item, Trait trait) {
    return Optional.ofNullable(item.traits().get(trait))
        .map(name -> counts.get(new Name(trait, name)));
  }

  /** What an item has of a trait, as people write it; the trait's name if it has nothing. */
  String name(Item item, Trait trait) {
    String plain = item.traits().getOrDefault(trait, trait.label());
    return trait == Trait.ORGANISATION ? organisations.getOrDefault(plain, plain) : plain;
  }
}
