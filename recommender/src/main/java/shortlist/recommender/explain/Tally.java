package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Plain;
import shortlist.recommender.item.Trait;

/**
 * How often links that share a trait were taken, of those that were published, accepted, rejected
 * or passed over: what a prior rests on, counted for people.
 */
final class Tally {

  private static final int LEAST_LETTERS = 4;

  private final Map<Name, Count> counts = new HashMap<>();
  private final Set<String> counted = new HashSet<>();

  Tally(Experience experience) {
    experience.liked().forEach(example -> add(example, 1));
    experience.declined().forEach(example -> add(example, 0));
  }

  /**
   * Links with something in common.
   *
   * @param what they have in common, as people know it
   * @param taken of them
   * @param all of them
   */
  record Count(String what, int taken, int all) {

    Count plus(int more) {
      return new Count(what, taken + more, all + 1);
    }

    @Override
    public String toString() {
      return (taken == 0 ? "none" : taken) + " of " + all + (all == 1 ? " link" : " links");
    }
  }

  private record Name(Trait trait, String plain) {}

  /** The links that share a trait with a document; empty if there are none. */
  Optional<Count> of(Entry document, Trait trait) {
    return names(document.url(), document.metadata(), document.metadata().siteName())
        .stream()
        .filter(name -> name.trait() == trait)
        .map(counts::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private void add(Example example, int taken) {
    Entry document = example.document();
    // What several editions passed over is one link all the same.
    if (document != null && !counted.add(document.id())) {
      return;
    }
    Metadata metadata = document == null ? null : document.metadata();
    WebUrl url = document != null && document.url() != null ? document.url() : example.url();
    for (Name name : names(url, metadata,
        Objects.requireNonNullElse(example.organisation(), ""))) {
      counts.merge(name, new Count(shown(name, example), taken, 1),
          (known, _) -> known.plus(taken));
    }
  }

  private static String shown(Name name, Example example) {
    return name.trait() == Trait.ORGANISATION && example.organisation() != null
        ? example.organisation()
        : name.plain();
  }

  private static List<Name> names(
      @Nullable WebUrl url, @Nullable Metadata metadata, String organisation) {
    List<Name> names = new ArrayList<>();
    if (url != null) {
      names.add(new Name(Trait.SITE, Plain.host(url.host())));
    }
    add(names, Trait.ORGANISATION, organisation);
    if (metadata != null) {
      names.add(new Name(Trait.KIND, metadata.kind().label()));
      metadata.authors().stream().findFirst().ifPresent(a -> add(names, Trait.AUTHOR, a));
    }
    return names;
  }

  private static void add(List<Name> names, Trait trait, String name) {
    String plain = Plain.name(name);
    if (plain.length() >= LEAST_LETTERS) {
      names.add(new Name(trait, plain));
    }
  }
}
