package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * The words of a document that weighed most. Its score is linear in its words, so what each one
 * gave is known: its component of the document's vector times its weight.
 *
 * @param pro those that spoke for it, the strongest first, at most {@value #MAX}
 * @param contra those that spoke against it, the strongest first, at most {@value #MAX}
 */
public record Words(List<Word> pro, List<Word> contra) {

  private static final int MAX = 8;
  /** A bare number counts, but tells a person nothing. */
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  /** Words that gave less than this share of what the first one gave are chance. */
  private static final double LEAST = 0.15;

  /** Copies the lists. */
  public Words {
    pro = List.copyOf(pro);
    contra = List.copyOf(contra);
  }

  /**
   * The words of a document.
   *
   * @param vector the document in the space
   * @param weights what a dimension of the space gives for each unit; not changed
   * @param text its title and text, to find the words that it has for the terms
   */
  static Words of(TermSpace space, SparseVector vector, float[] weights, String text) {
    Map<String, Double> gains = gains(space, vector, weights);
    double all = gains.values().stream().mapToDouble(Math::abs).sum();
    List<Map.Entry<String, Double>> pro = strongest(gains, gain -> gain);
    List<Map.Entry<String, Double>> contra = strongest(gains, gain -> -gain);
    Map<String, String> wording = Wording.of(
        Stream.concat(pro.stream(), contra.stream()).map(Map.Entry::getKey).toList(), text);
    return new Words(words(pro, wording, all), words(contra, wording, all));
  }

  /** What each term gave; a term that has several dimensions, as in title and text, is one. */
  private static Map<String, Double> gains(
      TermSpace space, SparseVector vector, float[] weights) {
    Map<String, Double> gains = HashMap.newHashMap(vector.size());
    for (int i = 0; i < vector.size(); i++) {
      int dimension = vector.term(i);
      gains.merge(space.term(dimension), (double) vector.weight(i) * weights[dimension],
          Double::sum);
    }
    return gains;
  }

  private static List<Map.Entry<String, Double>> strongest(
      Map<String, Double> gains, DoubleUnaryOperator side) {
    double most = gains.values().stream().mapToDouble(side::applyAsDouble).max().orElse(0);
    return gains.entrySet()
        .stream()
        .filter(gain -> LETTER.matcher(gain.getKey()).find()
            && side.applyAsDouble(gain.getValue()) > 0
            && side.applyAsDouble(gain.getValue()) >= LEAST * most)
        .sorted(Map.Entry.<String, Double>comparingByValue(
            (a, b) -> Double.compare(side.applyAsDouble(b), side.applyAsDouble(a)))
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX)
        .toList();
  }

  /** Terms that the text has one word for are one. */
  private static List<Word> words(
      List<Map.Entry<String, Double>> gains, Map<String, String> wording, double all) {
    Map<String, Double> shares = new LinkedHashMap<>();
    gains.forEach(gain -> shares.merge(wording.getOrDefault(gain.getKey(), gain.getKey()),
        Math.abs(gain.getValue()) / all, Double::sum));
    List<Word> words = new ArrayList<>();
    shares.forEach((word, share) -> words.add(new Word(word, share)));
    return words;
  }
}
