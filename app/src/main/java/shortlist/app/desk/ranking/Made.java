package shortlist.app.desk.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Store;
import shortlist.indexer.level.Level;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Ranking;
import shortlist.recommender.candidate.Candidate;

/**
 * A ranking and the cards that were made of it: an explanation takes reading the text, so each is
 * kept. For many threads.
 */
final class Made {

  /** So many judged ones of an older ranking are remembered in their places, for an undo. */
  private static final int MOST_JUDGED = 60;

  /** No undo reaches further down. */
  private static final int DEEP = 200;

  private final Basis basis;
  private final SearchIndex index;
  private final Ranking ranking;
  private final Store store;
  private final List<Candidate> order;
  private final Map<String, Suggested> explained = new ConcurrentHashMap<>();

  /**
   * @param store that explanations may read from; of its own connection
   * @param before what was shown until now; null if nothing was
   */
  Made(Basis basis, SearchIndex index, Ranking ranking, Store store, @Nullable Made before) {
    this.basis = basis;
    this.index = index;
    this.ranking = ranking;
    this.store = store;
    this.order = new ArrayList<>(ranking.order());
    if (before != null) {
      keepPlaces(before);
    }
  }

  Basis basis() {
    return basis;
  }

  SearchIndex index() {
    return index;
  }

  Ranking ranking() {
    return ranking;
  }

  /** Best first; what is judged may be among them. */
  List<Candidate> order() {
    return order;
  }

  Level level(Candidate candidate) {
    Suggested known = explained.get(candidate.id());
    return known == null ? ranking.level(candidate) : known.suggestion().level();
  }

  Suggested explain(Candidate candidate) {
    return explained.computeIfAbsent(candidate.id(), id -> Suggested
        .of(ranking.find(id).orElseThrow(), candidate, store.addresses()));
  }

  Optional<Suggested> find(String id) {
    Suggested known = explained.get(id);
    return known != null
        ? Optional.of(known)
        : order.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .map(this::explain);
  }

  /**
   * What was judged since keeps its place, unseen, until its verdict is taken back or forgotten.
   */
  private void keepPlaces(Made before) {
    Set<String> ranked = new HashSet<>();
    order.forEach(candidate -> ranked.add(candidate.id()));
    int kept = 0;
    for (int place = 0; place < Math.min(DEEP, before.order.size()); place++) {
      Candidate candidate = before.order.get(place);
      Suggested known = before.explained.get(candidate.id());
      if (known != null && kept < MOST_JUDGED && !ranked.contains(candidate.id())) {
        order.add(Math.min(place, order.size()), candidate);
        explained.put(candidate.id(), known);
        kept++;
      }
    }
  }
}
