package shortlist.bench.crawl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pages that were served whole.
 *
 * @param distinct different ones
 * @param again how often one was served that had been before
 * @param seconds between the first and the last
 */
record PageCount(int distinct, int again, double seconds) {

  /** Counts those of {@code requests}, in order of arrival, that asked for one of {@code pages}. */
  static PageCount of(List<Request> requests, Set<String> pages) {
    List<Request> served = requests.stream()
        .filter(request -> request.status() == 200 && pages.contains(request.target()))
        .toList();
    Set<String> distinct = new HashSet<>();
    served.forEach(request -> distinct.add(request.target()));
    return new PageCount(distinct.size(), served.size() - distinct.size(),
        served.isEmpty() ? 0 : served.getLast().at() - served.getFirst().at());
  }
}
