package shortlist.recommender.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.explain.Wording;

/**
 * Finds the words that tell a group of documents from others. A term is weighed by the share of the
 * group's documents that have it, times the logarithm of how much larger that is than the share of
 * others that do, among the corpus or the rest of the category, whichever has it more often: class
 * based TF-IDF (Grootendorst, "BERTopic", 2022) with documents counted instead of words, so that
 * one page that repeats itself names nothing. What no title says counts less: the weight is
 * multiplied by the root of the share of the group's titles that have the term, up to a tenth.
 */
final class Naming {

  private static final int WORDS = 8;
  private static final int CANDIDATES = 60;
  private static final int LEAST_LETTERS = 3;
  /** So many documents show which words a topic has. */
  private static final int SAMPLE = 400;
  private static final int TITLES = 200;
  /** What a term counts that no title has, as if so many titles had it. */
  private static final double NO_TITLE = 0.002;
  /** A term that so many titles have needs no more of them. */
  private static final double ENOUGH_TITLES = 0.1;
  /** Words of titles that say nothing of their subject, as the index has them. */
  private static final Set<String> EMPTY_WORDS = Set.of("about", "all", "announc", "how",
      "introduc",
      "introduct", "new", "our", "part", "releas", "updat", "we", "what", "when", "why", "you",
      "your");

  private final TermVectors vectors;
  private final Function<String, String> titles;
  private final int[] frequencies;

  /** @param titles of documents, by id; empty where unknown */
  Naming(TermVectors vectors, Function<String, String> titles) {
    this.vectors = vectors;
    this.titles = titles;
    this.frequencies = new int[vectors.vocabulary().size()];
    for (int row = 0; row < vectors.size(); row++) {
      for (int term : vectors.terms(row)) {
        frequencies[term]++;
      }
    }
  }

  /** The shares of a group's documents, and of its titles, that have a term. */
  private record Share(double text, double title) {

    Share plus(Share other) {
      return new Share(text + other.text, title + other.title);
    }
  }

  /**
   * The words of each group of a category, the most telling first.
   *
   * @param groups of rows, the most typical first
   */
  List<List<String>> words(List<List<Integer>> groups) {
    List<Map<Integer, Share>> shares = groups.stream().map(this::shares).toList();
    Map<Integer, Double> sums = new HashMap<>();
    shares.forEach(share -> share.forEach((term, part) -> sums.merge(term, part.text(),
        Double::sum)));
    return IntStream.range(0, groups.size())
        .mapToObj(group -> words(groups.get(group), shares.get(group), sums, groups.size()))
        .toList();
  }

  private List<String> words(List<Integer> rows, Map<Integer, Share> shares,
      Map<Integer, Double> sums, int groups) {
    Map<Integer, Double> weights = new HashMap<>();
    shares.forEach((term, share) -> {
      double elsewhere = groups == 1
          ? 0
          : (sums.getOrDefault(term, 0.0) - share.text()) / (groups - 1);
      double usual = Math.max(elsewhere, (frequencies[term] + 1.0) / (vectors.size() + 2.0));
      if (share.text() > usual) {
        weights.put(term, share.text() * Math.log(share.text() / usual)
            * Math.sqrt(Math.min(ENOUGH_TITLES, share.title() + NO_TITLE)));
      }
    });
    List<String> terms = weights.entrySet()
        .stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue()
            .reversed()
            .thenComparing(entry -> vectors.vocabulary().get(entry.getKey())))
        .limit(CANDIDATES)
        .map(entry -> vectors.vocabulary().get(entry.getKey()))
        .toList();
    String text = rows.stream()
        .limit(TITLES)
        .map(row -> titles.apply(vectors.id(row)))
        .collect(Collectors.joining("\n"));
    Map<String, String> wording = Wording.of(terms, text);
    List<String> told = distinct(terms.stream().filter(wording::containsKey).map(wording::get));
    return told.isEmpty() ? distinct(terms.stream()) : told;
  }

  /** Of the terms of a group; chance is taken off small groups. */
  private Map<Integer, Share> shares(List<Integer> rows) {
    List<Integer> sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
    double one = 1 / (sample.size() + 1.0);
    Map<Integer, Share> shares = new HashMap<>();
    for (int row : sample) {
      int[] terms = vectors.terms(row);
      int[] inTitle = vectors.titleCounts(row);
      for (int i = 0; i < terms.length; i++) {
        shares.merge(terms[i], new Share(one, inTitle[i] > 0 ? one : 0), Share::plus);
      }
    }
    double least = sample.size() == 1 ? one : 1.5 * one;
    shares.entrySet()
        .removeIf(share -> share.getValue().text() < least
            || !isWord(vectors.vocabulary().get(share.getKey())));
    return shares;
  }

  private static boolean isWord(String term) {
    return term.length() >= LEAST_LETTERS && !EMPTY_WORDS.contains(term)
        && term.codePoints().anyMatch(Character::isLetter);
  }

  /** Without a word that is part of one before it, as a compound and its parts are. */
  private static List<String> distinct(Stream<String> words) {
    List<String> kept = new ArrayList<>();
    words.forEach(word -> {
      if (kept.size() < WORDS
          && kept.stream().noneMatch(other -> other.contains(word) || word.contains(other))) {
        kept.add(word);
      }
    });
    return kept;
  }

  /** A name for each list of words; no two are the same, whatever their case. */
  static List<String> names(List<List<String>> words, int length) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (List<String> each : words) {
      String name = IntStream.rangeClosed(Math.min(length, each.size()), each.size())
          .mapToObj(size -> String.join(", ", each.subList(0, size)))
          .filter(candidate -> !candidate.isEmpty() && !taken.contains(key(candidate)))
          .min(Comparator.comparingInt(String::length))
          .orElseGet(() -> numbered(each.isEmpty() ? "other" : each.getFirst(), taken));
      taken.add(key(name));
      names.add(name);
    }
    return names;
  }

  private static String numbered(String word, Set<String> taken) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? word : word + " " + number)
        .filter(name -> !taken.contains(key(name)))
        .findFirst()
        .orElse(word);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
