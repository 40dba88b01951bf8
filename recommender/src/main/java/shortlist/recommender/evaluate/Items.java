package shortlist.recommender.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Plain;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/** Makes items of documents and examples. */
record Items(TermSpace space) {

  /** An example known by its whole text is compared by its strongest terms only. */
  private static final int MAX_TERMS = 150;

  /** A document as it is ranked. */
  Item of(Entry entry, int row) {
    return new Item(entry.id(), space.document(row), traits(entry), Map.of());
  }

  /** An example as it is learnt and as it would be ranked if it were new. */
  Decision of(Example example) {
    Entry entry = example.document();
    OptionalInt row = entry == null ? OptionalInt.empty() : space.row(entry.id());
    SparseVector said = space.text(example.title(), example.text());
    Item ranked = entry == null || row.isEmpty()
        ? new Item(id(example), said, traits(example), Map.of())
        : of(entry, row.getAsInt());
    SparseVector words = row.isEmpty()
        ? said
        : said.plus(ranked.words()).normalised().strongest(MAX_TERMS).normalised();
    Item learnt = new Item(ranked.id(), words, ranked.traits(), ranked.signals());
    return new Decision(
        new Observation(learnt, example.period(), example.outcome(), example.weight()), ranked,
        row.isPresent());
  }

  private static String id(Example example) {
    if (example.document() != null) {
      return example.document().id();
    }
    return example.url() != null ? LinkKey.of(example.url()).text() : "title:" + example.title();
  }

  private static Map<Trait, String> traits(Entry entry) {
    Metadata metadata = entry.metadata();
    return traits(entry.url(), metadata.siteName(), metadata.authors(), metadata.kind().label());
  }

  private static Map<Trait, String> traits(Example example) {
    return traits(example.url(), example.organisation(), List.of(), null);
  }

  private static Map<Trait, String> traits(@Nullable WebUrl url, @Nullable String organisation,
      List<String> authors, @Nullable String kind) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    put(traits, Trait.SITE, url == null ? "" : Plain.host(url.host()));
    put(traits, Trait.ORGANISATION, organisation == null ? "" : Plain.name(organisation));
    put(traits, Trait.AUTHOR, authors.isEmpty() ? "" : Plain.name(authors.getFirst()));
    put(traits, Trait.KIND, kind == null ? "" : kind);
    return traits;
  }

  private static void put(Map<Trait, String> traits, Trait trait, String value) {
    if (!value.isEmpty()) {
      traits.put(trait, value);
    }
  }
}
