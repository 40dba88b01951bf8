package shortlist.recommender;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Plain;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Makes items of documents and of past examples.
 *
 * <p>An organisation is named by a past resource; it is found again in the name of a site or in a
 * label of its host.
 */
final class Items {

  /** Shorter names and labels, such as "ai", are those of too many. */
  private static final int LEAST_LETTERS = 4;

  private final TermSpace space;
  private final Set<String> organisations = new HashSet<>();

  /** For documents of a space; the examples name organisations. */
  Items(TermSpace space, Experience experience) {
    this.space = space;
    Stream.concat(experience.liked().stream(), experience.declined().stream())
        .map(Example::organisation)
        .filter(Objects::nonNull)
        .map(Plain::name)
        .filter(name -> name.length() >= LEAST_LETTERS)
        .forEach(organisations::add);
  }

  /** A document as it is ranked, in its row of the space. */
  Item document(Entry entry, int row) {
    return new Item(entry.id(), space.document(row), traits(entry.url(), entry.metadata(), null),
        Map.of());
  }

  /** An example as it is learnt from: its document, else what is said of it. */
  Item example(Example example) {
    Entry document = example.document();
    OptionalInt row = document == null ? OptionalInt.empty() : space.row(document.id());
    SparseVector words = row.isEmpty()
        ? space.text(example.title(), example.text())
        : space.document(row.getAsInt());
    WebUrl url = document != null && document.url() != null ? document.url() : example.url();
    return new Item(example.key(), words,
        traits(url, document == null ? null : document.metadata(), example.organisation()),
        Map.of());
  }

  private Map<Trait, String> traits(
      @Nullable WebUrl url, @Nullable Metadata metadata, @Nullable String organisation) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    if (url != null) {
      traits.put(Trait.SITE, Plain.host(url.host()));
    }
    put(traits, Trait.ORGANISATION, organisation != null
        ? organisation
        : organisation(url, metadata == null ? "" : metadata.siteName()));
    if (metadata != null) {
      traits.put(Trait.KIND, metadata.kind().label());
      metadata.authors().stream().findFirst().ifPresent(name -> put(traits, Trait.AUTHOR, name));
    }
    return traits;
  }

  private String organisation(@Nullable WebUrl url, String siteName) {
    String site = Plain.name(siteName);
    return Stream.concat(Stream.of(site),
        url == null ? Stream.empty() : Stream.of(url.host().split("\\.", -1)))
        .filter(organisations::contains)
        .findFirst()
        .orElse(site);
  }

  private static void put(Map<Trait, String> traits, Trait trait, String name) {
    String plain = Plain.name(name);
    if (plain.length() >= LEAST_LETTERS) {
      traits.put(trait, plain);
    }
  }
}
