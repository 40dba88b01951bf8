package shortlist.bench.search;

import java.util.Map;
import java.util.TreeMap;

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

  /** How much more nDCG@10 each query has here. */
  double[] gainsOver(Scores other) {
    return byQuery.entrySet()
        .stream()
        .mapToDouble(query -> query.getValue().ndcg10()
            - other.byQuery().getOrDefault(query.getKey(), query.getValue()).ndcg10())
        .toArray();
  }
}
