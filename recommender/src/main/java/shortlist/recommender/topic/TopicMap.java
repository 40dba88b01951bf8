package shortlist.recommender.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.vector.ChanceOrder;
import shortlist.recommender.vector.LatentSpace;
import shortlist.recommender.vector.TermSpace;

/**
 * The topics of a corpus: the documents of each category, and those without one, in a handful of
 * groups by what their words have in common ({@link LatentSpace}). Every document is in exactly one
 * topic. The same documents and categories give the same topics. Immutable; it holds the terms of
 * all documents, so that it is not for keeping.
 */
public final class TopicMap {

  /** A group is learnt from so many documents at most; the others join the nearest one. */
  private static final int SAMPLE = 1_500;
  private static final int MOST_TOPICS = 9;
  /** A category of no more documents is one topic. */
  private static final int ONE_TOPIC = 11;
  /** The number of topics grows with the square root of the documents: 3 of 50, 7 of 300. */
  private static final double PER_ROOT = 0.4;
  /** A topic of fewer documents joins others. */
  private static final int FEW = 3;
  private static final int NAME_WORDS = 3;

  private final TermSpace space;
  private final LatentSpace latent;
  private final List<TopicGroup> groups;
  /** By category, or the empty text: what its topics gather round, in their order. */
  private final Map<String, Rounded> centres = new HashMap<>();

  /** @param topics the number of the topic of each of the clusters */
  private record Rounded(Clusters clusters, List<Integer> topics) {}

  private TopicMap(TermVectors vectors, Map<String, String> categories,
      Function<String, String> titles) {
    this.space = new TermSpace(vectors);
    this.latent = space.topics();
    Naming naming = new Naming(vectors, titles);
    List<TopicGroup> found = new ArrayList<>();
    rows(vectors, categories).forEach((category, rows) -> found.add(group(vectors, naming,
        category, rows)));
    this.groups = List.copyOf(found);
  }

  /**
   * Finds the topics; 50,000 documents of 400 words take half a minute of two busy processors, and
   * 200 MB beside their terms.
   *
   * @param vectors of all documents
   * @param categories by the ids of documents; what is not in it has none
   * @param titles of documents by their ids, for names as people write them; an empty text where
   *        unknown
   */
  public static TopicMap of(
      TermVectors vectors, Map<String, String> categories, Function<String, String> titles) {
    return new TopicMap(vectors, categories, titles);
  }

  /** The categories by name, what has none last; empty for an empty corpus. */
  public List<TopicGroup> groups() {
    return groups;
  }

  /**
   * The topic that a text from elsewhere is nearest to.
   *
   * @param category that it belongs to; null for none
   * @return empty if no document of the corpus is in that category
   */
  public Optional<Topic> nearest(@Nullable String category, String title, String text) {
    Rounded rounded = centres.get(Objects.requireNonNullElse(category, ""));
    if (rounded == null) {
      return Optional.empty();
    }
    int cluster = rounded.clusters().nearest(latent.of(space.text(title, text)));
    int topic = rounded.topics().get(cluster);
    return groups.stream()
        .filter(group -> Objects.equals(group.category(), category))
        .map(group -> group.topics().get(topic))
        .findFirst();
  }

  /** By category, or the empty text, which comes last: its rows in the order of chance. */
  private static Map<String, List<Integer>> rows(
      TermVectors vectors, Map<String, String> categories) {
    Comparator<String> noneLast = Comparator.comparing(String::isEmpty);
    return IntStream.range(0, vectors.size())
        .boxed()
        .sorted(Comparator.comparing(vectors::id, ChanceOrder.OF_IDS))
        .collect(Collectors.groupingBy(row -> categories.getOrDefault(vectors.id(row), ""),
            () -> new TreeMap<>(noneLast.thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder())),
            Collectors.toList()));
  }

  private TopicGroup group(
      TermVectors vectors, Naming naming, String category, List<Integer> rows) {
    List<float[]> places = rows.parallelStream()
        .map(row -> latent.of(space.document(row)))
        .toList();
    List<float[]> sample = places.subList(0, Math.min(SAMPLE, places.size()));
    Clusters clusters = Clusters.of(sample, topics(rows.size())).without(sample, FEW);
    List<List<Integer>> members = members(clusters, rows, places);
    List<Integer> order = IntStream.range(0, clusters.size())
        .boxed()
        .filter(cluster -> !members.get(cluster).isEmpty())
        .sorted(Comparator.comparingInt((Integer cluster) -> -members.get(cluster).size())
            .thenComparing(cluster -> vectors.id(members.get(cluster).getFirst())))
        .toList();
    centres.put(category, new Rounded(clusters,
        IntStream.range(0, clusters.size()).mapToObj(c -> Math.max(0, order.indexOf(c))).toList()));
    List<List<Integer>> ordered = order.stream().map(members::get).toList();
    List<List<String>> words = naming.words(ordered);
    List<String> names = Naming.names(words, NAME_WORDS);
    return new TopicGroup(category.isEmpty() ? null : category,
        IntStream.range(0, ordered.size())
            .mapToObj(topic -> new Topic(names.get(topic), words.get(topic),
                ordered.get(topic).stream().map(vectors::id).toList()))
            .toList());
  }

  private static int topics(int documents) {
    return documents <= ONE_TOPIC
        ? 1
        : Math.clamp(Math.round(PER_ROOT * Math.sqrt(documents)), 2, MOST_TOPICS);
  }

  /** The rows of each cluster, those nearest to its centre first. */
  private static List<List<Integer>> members(
      Clusters clusters, List<Integer> rows, List<float[]> places) {
    int[] nearest = places.parallelStream().mapToInt(clusters::nearest).toArray();
    double[] likeness = IntStream.range(0, nearest.length)
        .parallel()
        .mapToDouble(i -> clusters.likeness(places.get(i), nearest[i]))
        .toArray();
    return IntStream.range(0, clusters.size())
        .mapToObj(cluster -> IntStream.range(0, nearest.length)
            .filter(i -> nearest[i] == cluster)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -likeness[i]))
            .map(rows::get)
            .toList())
        .toList();
  }
}
