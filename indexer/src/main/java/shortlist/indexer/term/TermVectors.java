package shortlist.indexer.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import shortlist.indexer.level.TextSigns;

/**
 * The term counts of all documents, for rankers: a row a document, a number a term. Immutable once
 * made, so safe for use by several threads; the arrays it gives are its own and not to be changed.
 */
public final class TermVectors {

  private final List<String> ids;
  private final List<String> vocabulary;
  private final int[][] terms;
  private final int[][] counts;
  private final int[][] titleCounts;
  private final long[] signs;
  private final int[] lengths;
  private final Map<String, Integer> rows;

  TermVectors(List<String> ids, List<String> vocabulary, int[][] terms, int[][] counts,
      int[][] titleCounts, long[] signs) {
    this.ids = List.copyOf(ids);
    this.vocabulary = List.copyOf(vocabulary);
    this.terms = terms;
    this.counts = counts;
    this.titleCounts = titleCounts;
    this.signs = signs;
    this.lengths = new int[ids.size()];
    this.rows = HashMap.newHashMap(ids.size());
    for (int row = 0; row < lengths.length; row++) {
      rows.put(ids.get(row), row);
      for (int count : counts[row]) {
        lengths[row] += count;
      }
    }
  }

  /**
   * Only some of the documents, in the order in which their rows are given. Terms keep their
   * numbers, also those that none of them has.
   */
  public TermVectors only(int[] kept) {
    return new TermVectors(Arrays.stream(kept).mapToObj(ids::get).toList(), vocabulary,
        only(terms, kept), only(counts, kept), only(titleCounts, kept),
        Arrays.stream(kept).mapToLong(row -> signs[row]).toArray());
  }

  /** The titles of all documents, without their texts. Terms keep their numbers. */
  public TermVectors titles() {
    int[][] inTitle = new int[size()][];
    int[][] often = new int[size()][];
    for (int row = 0; row < inTitle.length; row++) {
      int[] title = titleCounts[row];
      int[] places = IntStream.range(0, title.length).filter(place -> title[place] > 0).toArray();
      inTitle[row] = at(places, terms[row]);
      often[row] = at(places, title);
    }
    return new TermVectors(ids, vocabulary, inTitle, often, often, signs);
  }

  private static int[] at(int[] places, int[] values) {
    int[] some = new int[places.length];
    Arrays.setAll(some, i -> values[places[i]]);
    return some;
  }

  private static int[][] only(int[][] all, int[] kept) {
    int[][] some = new int[kept.length][];
    Arrays.setAll(some, row -> all[kept[row]]);
    return some;
  }

  /** How many documents there are. */
  public int size() {
    return ids.size();
  }

  /** The id of a row's document. */
  public String id(int row) {
    return ids.get(row);
  }

  /** The row of a document; empty if the index has none of that id. */
  public OptionalInt row(String id) {
    Integer row = rows.get(id);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** Each term, at the place that is its number. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** The numbers of the terms of a document's title and text, ascending, each once. */
  public int[] terms(int row) {
    return terms[row];
  }

  /** How often each of {@link #terms} stands in title and text together; at least 1. */
  public int[] counts(int row) {
    return counts[row];
  }

  /** How often each of {@link #terms} stands in the title; often 0. */
  public int[] titleCounts(int row) {
    return titleCounts[row];
  }

  /** What the text of a document says by its form of those it is written for. */
  public TextSigns signs(int row) {
    return TextSigns.unpacked(signs[row]);
  }

  /** The sum of {@link #counts}: how long title and text are, in terms. */
  public int length(int row) {
    return lengths[row];
  }
}
