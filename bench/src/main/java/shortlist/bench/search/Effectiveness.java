package shortlist.bench.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import shortlist.bench.report.Figure;

/**
 * How well ranked documents answer a query, or many on average; each from 0 to 1. Defined as
 * {@code trec_eval} does.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten: a document's grade is its
 *        gain, the logarithm of its rank and one its discount (Järvelin and Kekäläinen, "Cumulated
 *        gain-based evaluation of IR techniques", 2002)
 * @param averagePrecision the mean, over the documents that answer, of the share of such documents
 *        among those ranked no lower; 0 for those not ranked
 * @param recall100 the share of the documents that answer among the first hundred
 * @param reciprocalRank of the first document that answers; 0 if none is ranked
 */
record Effectiveness(double ndcg10, double averagePrecision, double recall100,
    double reciprocalRank) {

  private static final int GAINED = 10;
  private static final int RECALLED = 100;

  /**
   * Of one query.
   *
   * @param ranked documents, the best first, each once
   * @param grades of the judged documents; at least one is above 0
   */
  static Effectiveness of(List<String> ranked, Map<String, Integer> grades) {
    double relevant = grades.values().stream().filter(grade -> grade > 0).count();
    int found = 0;
    int recalled = 0;
    double precisions = 0;
    double reciprocalRank = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      if (grades.getOrDefault(ranked.get(rank - 1), 0) > 0) {
        found++;
        recalled += rank <= RECALLED ? 1 : 0;
        precisions += found / (double) rank;
        reciprocalRank = found == 1 ? 1.0 / rank : reciprocalRank;
      }
    }
    return new Effectiveness(ndcg(ranked, grades), precisions / relevant, recalled / relevant,
        reciprocalRank);
  }

  private static double ndcg(List<String> ranked, Map<String, Integer> grades) {
    List<Integer> gains = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return discounted(gains) / discounted(ideal);
  }

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(GAINED, gains.size()); i++) {
      sum += Math.max(0, gains.get(i)) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  /** The mean of many. */
  static Effectiveness mean(Collection<Effectiveness> all) {
    return new Effectiveness(mean(all, Effectiveness::ndcg10),
        mean(all, Effectiveness::averagePrecision), mean(all, Effectiveness::recall100),
        mean(all, Effectiveness::reciprocalRank));
  }

  private static double mean(Collection<Effectiveness> all,
      ToDoubleFunction<Effectiveness> figure) {
    return all.stream().mapToDouble(figure).average().orElse(0);
  }

  /** For the table. */
  List<Figure> figures(int queries) {
    return List.of(new Figure("nDCG@10", queries, ndcg10),
        new Figure("MAP", queries, averagePrecision),
        new Figure("recall@100", queries, recall100), new Figure("MRR", queries, reciprocalRank));
  }
}
