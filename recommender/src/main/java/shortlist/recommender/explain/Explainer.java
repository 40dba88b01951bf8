package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.indexer.level.Level;
import shortlist.indexer.tone.Gauge;
import shortlist.recommender.category.Catalogue;
import shortlist.recommender.category.Guess;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Gauges;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Explains single documents, when somebody asks. Safe for use by several threads.
 */
public final class Explainer {

  private static final int MAX_BECAUSE = 3;
  private static final int MAX_PASSAGES = 3;
  private static final double LEAST_SIMILARITY = 0.01;
  /** The level of what is written for neither beginners nor specialists. */
  private static final double FOR_ALL = 0.5;

  private final Store store;
  private final TermSpace space;
  private final Profile profile;
  private final float[] weights;
  private final List<Example> engaged;
  private final Tally tally;
  private final Catalogue catalogue;
  private final Gauges gauges;
  private @Nullable Engagement engagement;

  /**
   * An explainer of what was learnt.
   *
   * @param past what the scorer learnt from
   * @param experience that the past was made of: the id of an item is the key of its example
   * @param catalogue of the space's documents
   * @param gauges of the same
   */
  public Explainer(Store store, Scorer scorer, List<Observation> past, Experience experience,
      Catalogue catalogue, Gauges gauges) {
    this.store = store;
    this.profile = scorer.profile();
    this.space = profile.space();
    this.weights = scorer.wordWeights();
    Map<String, Example> examples = new HashMap<>();
    experience.liked().forEach(example -> examples.put(example.key(), example));
    this.engaged = profile.engaged().stream().map(item -> examples.get(item.id())).toList();
    this.tally = new Tally(past, experience);
    this.catalogue = catalogue;
    this.gauges = gauges;
  }

  /**
   * Explains a document.
   *
   * @param row of the document in the space
   * @param item the document as it is ranked
   * @param text of the document; may be empty
   * @param parts of its score; empty for a document that is not ranked
   */
  public Explanation explain(Entry document, int row, Item item, String text,
      SequencedMap<String, Double> parts) {
    SparseVector vector = item.words();
    Words words = Words.of(space, vector, weights,
        document.metadata().title() + "\n" + text);
    double[] similarities = profile.similarities(vector);
    List<Because> because = nearest(similarities).stream()
        .map(place -> because(engaged.get(place), similarities[place]))
        .toList();
    SequencedMap<String, List<String>> cautions = cautions(document.metadata(), row);
    Sentences sentences = new Sentences(document, item, words, because, cautions, tally);
    List<Part> told = new ArrayList<>();
    parts.forEach((name, value) -> told.add(new Part(name, value,
        Explanation.share(parts, value), sentences.of(name, value))));
    return new Explanation(told, because, words,
        cautions.values().stream().flatMap(List::stream).distinct().toList(),
        catalogue.of(row).map(Guess::category).orElse(null),
        Level.of(gauges.level(document.metadata(), row)),
        Passage.best(text, MAX_PASSAGES, space, weights));
  }

  /** What in the wording of a document lowers it, by the part of the score that it lowers. */
  private SequencedMap<String, List<String>> cautions(Metadata metadata, int row) {
    SequencedMap<String, List<String>> cautions = new LinkedHashMap<>();
    Gauge level = gauges.level(metadata, row);
    cautions.put("level", level.score() < FOR_ALL ? level.reasons() : List.of());
    cautions.put("clickbait", gauges.clickbait(metadata, row).reasons());
    return cautions;
  }

  private static List<Integer> nearest(double[] similarities) {
    return IntStream.range(0, similarities.length)
        .filter(i -> similarities[i] >= LEAST_SIMILARITY)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -similarities[i]))
        .limit(MAX_BECAUSE)
        .toList();
  }

  private Because because(Example example, double similarity) {
    String key = Resource.key(example.url(), example.title());
    return Because.of(example, similarity, store.resources().find(key).orElse(null),
        engagement().estimate(key));
  }

  /** Estimated at the first question, for it takes a pass over all click figures. */
  private synchronized Engagement engagement() {
    Engagement known = engagement;
    if (known == null) {
      known = store.engagement();
      engagement = known;
    }
    return known;
  }
}
