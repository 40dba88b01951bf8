package shortlist.recommender;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import shortlist.corpus.engagement.Reason.Aspect;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.vector.TermSpace;

/**
 * All that the ranker works with at one moment.
 *
 * @param space in which the words of all items are
 * @param past what was published, accepted or turned down; the id of each item is the key of its
 *        example
 * @param candidates what can be suggested
 * @param items the candidates as they are ranked, in their order
 * @param others a sample of the documents of which nothing is known
 * @param now the period that is ranked for: later than that of any observation
 * @param experience that the observations were made of: first all that is liked, then all that was
 *        declined
 */
public record Material(
    TermSpace space,
    List<Observation> past,
    List<Candidate> candidates,
    List<Item> items,
    List<Item> others,
    int now,
    Experience experience) {

  private static final int SAMPLE = 1_000;

  /** Copies the lists. */
  public Material {
    past = List.copyOf(past);
    candidates = List.copyOf(candidates);
    items = List.copyOf(items);
    others = List.copyOf(others);
  }

  static Material of(TermSpace space, Experience experience, List<Candidate> candidates,
      Map<String, Entry> documents) {
    Items items = new Items(space, experience);
    List<Observation> past = new ArrayList<>();
    experience.liked()
        .forEach(example -> past.add(new Observation(items.example(example), example.period(),
            example.outcome(), example.weight())));
    experience.declined()
        .forEach(example -> past.add(new Observation(items.example(example), example.period(),
            0, example.against(Aspect.TEXT), example.against(Aspect.SITE))));
    Set<String> known = new HashSet<>();
    past.forEach(observation -> known.add(observation.item().id()));
    List<Item> others = space.scattered(SAMPLE + known.size())
        .filter(row -> !known.contains(space.id(row)) && documents.containsKey(space.id(row)))
        .limit(SAMPLE)
        .mapToObj(row -> items.document(Objects.requireNonNull(documents.get(space.id(row))), row))
        .toList();
    List<Item> ranked = candidates.parallelStream()
        .map(candidate -> items.document(candidate.entry(), candidate.row()))
        .toList();
    int now = IntStream
        .concat(past.stream().mapToInt(Observation::period),
            IntStream.of(experience.periods().next()))
        .max()
        .orElse(0);
    return new Material(space, past, candidates, ranked, others, now, experience);
  }

  Profile profile() {
    return Profile.learn(space, past, others, now);
  }

  /** Learns from all of it. */
  public Scorer learn() {
    return Scorer.learn(space, past, others, now);
  }
}
