package shortlist.bench.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shortlist.bench.report.Figure;
import shortlist.recommender.evaluate.measure.Effectiveness;

/**
 * How well a contender did on a set.
 *
 * @param byQuery each query that some document answers, in the order of their ids
 */
record Scores(Map<String, Effectiveness> byQuery) {

  /** Of all queries that can be answered; one that was not answered counts as 0. */
  static Scores of(Run run, Judgments judgments) {
    Map<String, Effectiveness> byQuery = new TreeMap<>();
    for (String query : judgments.answerable()) {
      byQuery.put(query, Effectiveness.of(run.ranked(query), judgments.of(query)));
    }
    return new Scores(byQuery);
  }

  Effectiveness mean() {
    return Effectiveness.mean(byQuery.values());
  }

  /** Figures of so many queries, for the table. */
  static List<Figure> figures(Effectiveness mean, int queries) {
    return List.of(new Figure("nDCG@10", queries, mean.ndcg10()),
        new Figure("MAP", queries, mean.averagePrecision()),
        new Figure("recall@100", queries, mean.recall100()),
        new Figure("MRR", queries, mean.reciprocalRank()));
  }

  /** How much more nDCG@10 each query has here. */
  double[] gainsOver(Scores other) {
    return byQuery.entrySet()
        .stream()
        .mapToDouble(query -> query.getValue().ndcg10()
            - other.byQuery().getOrDefault(query.getKey(), query.getValue()).ndcg10())
        .toArray();
  }
}
