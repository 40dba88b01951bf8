package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.recommender.category.Catalogue;
import shortlist.recommender.category.Guess;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Explains single documents, when somebody asks. Safe for use by several threads.
 */
public final class Explainer {

  private static final int MAX_BECAUSE = 3;
  private static final double LEAST_SIMILARITY = 0.01;

  private final Store store;
  private final TermSpace space;
  private final Profile profile;
  private final float[] weights;
  private final List<Example> engaged;
  private final Tally tally;
  private final Catalogue catalogue;
  private @Nullable Engagement engagement;

  /** An explainer of what was learnt. */
  public Explainer(Store store, Scorer scorer, Experience experience, Catalogue catalogue) {
    this.store = store;
    this.profile = scorer.profile();
    this.space = profile.space();
    this.weights = scorer.wordWeights();
    Map<String, Example> examples = new HashMap<>();
    experience.liked().forEach(example -> examples.put(example.key(), example));
    this.engaged = profile.engaged().stream().map(item -> examples.get(item.id())).toList();
    this.tally = new Tally(experience);
    this.catalogue = catalogue;
  }

  /**
   * Explains a document.
   *
   * @param row of the document in the space
   * @param text of the document; may be empty
   * @param parts of its score; empty for a document that is not ranked
   * @param cautions what in its wording lowered it
   */
  public Explanation explain(Entry document, int row, String text,
      SequencedMap<String, Double> parts, List<String> cautions) {
    SparseVector vector = space.document(row);
    Words words = Words.of(space, vector, weights,
        document.metadata().title() + "\n" + text);
    double[] similarities = profile.similarities(vector);
    List<Because> because = nearest(similarities).stream()
        .map(place -> because(engaged.get(place), similarities[place]))
        .toList();
    Sentences sentences = new Sentences(document, words, because, cautions, tally);
    List<Part> told = new ArrayList<>();
    parts.forEach((name, value) -> told.add(new Part(name, value,
        Explanation.share(parts, value), sentences.of(name, value))));
    return new Explanation(told, because, words, cautions,
        catalogue.of(row).map(Guess::category).orElse(null),
        Passage.best(text, space, weights, words.pro()).orElse(null));
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
