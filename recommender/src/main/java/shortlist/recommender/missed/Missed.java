package shortlist.recommender.missed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Impression;
import shortlist.recommender.Ranking;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;
import shortlist.recommender.missed.Omission.Fate;

/**
 * What ranked higher than the links of an edition and was left out. A look back, not a reproach:
 * the ranking is the one that today's program makes of what was known before the edition.
 *
 * @param edition the edition
 * @param taken its links, first to last
 * @param omissions what stood above the lowest of the links that were ranked, best first; if none
 *        was ranked, the first of the list
 * @param above how many such there are in all
 * @param basis what the order rests on
 */
public record Missed(
    Edition edition, List<Taken> taken, List<Omission> omissions, int above, String basis) {

  /** Copies the lists. */
  public Missed {
    taken = List.copyOf(taken);
    omissions = List.copyOf(omissions);
  }

  /**
   * A link of the edition.
   *
   * @param slot its place there
   * @param rank its place in the ranking, from 1; empty if it was not in it, as links from
   *        elsewhere are not
   */
  public record Taken(Slot slot, OptionalInt rank) {}

  /**
   * Looks back at an edition.
   *
   * @param edition a published one
   * @param limit how many omissions to list
   */
  public static Missed of(Store store, Recommender recommender, Edition edition, int limit) {
    Ranking ranking = recommender.rankAsOf(edition);
    List<Taken> taken = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (Slot slot : edition.slots()) {
      String id = Objects.requireNonNullElseGet(slot.documentId(),
          () -> Document.idOf(slot.url()));
      own.add(id);
      taken.add(new Taken(slot, ranking.place(id)));
    }
    List<Integer> ranks = taken.stream()
        .map(Taken::rank)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .sorted()
        .toList();
    int above = ranks.isEmpty() ? ranking.candidates() : ranks.getLast() - ranks.size();
    LookBack lookBack = new LookBack(store, edition);
    List<Omission> omissions = ranking
        .suggestions(Math.min(limit, above) + ranks.size())
        .stream()
        .filter(suggestion -> !own.contains(suggestion.id()))
        .limit(Math.min(limit, above))
        .map(lookBack::omission)
        .toList();
    return new Missed(edition, taken, omissions, above, ranking.basis());
  }

  /** Finds out what became of documents. */
  private static final class LookBack {

    private final Store store;
    private final List<Edition> editions;
    private final Engagement engagement;
    private final Instant from;
    private final Instant to;

    LookBack(Store store, Edition edition) {
      this.store = store;
      this.editions = store.editions().all();
      this.engagement = store.engagement();
      this.to = Objects.requireNonNull(edition.publishedAt());
      this.from = editions.stream()
          .map(Edition::publishedAt)
          .filter(Objects::nonNull)
          .filter(to::isAfter)
          .max(Instant::compareTo)
          .orElse(Instant.MIN);
    }

    Omission omission(Suggestion suggestion) {
      Integer shownAt = store.trails()
          .impressions(suggestion.id())
          .stream()
          .filter(seen -> seen.at().isAfter(from) && seen.at().isBefore(to))
          .map(Impression::position)
          .min(Integer::compareTo)
          .orElse(null);
      Integer later = editions.stream()
          .filter(edition -> edition.publishedAt() != null && edition.publishedAt().isAfter(to)
              && carries(edition, suggestion))
          .map(Edition::number)
          .findFirst()
          .orElse(null);
      Estimate estimate = engagement.estimate(LinkKey.of(suggestion.url()).text());
      return new Omission(suggestion, fate(suggestion.id(), shownAt), shownAt, later,
          estimate.isCounted() ? estimate : null);
    }

    private Fate fate(String id, @Nullable Integer shownAt) {
      return store.trails()
          .verdicts(id)
          .stream()
          .filter(verdict -> verdict.at().isBefore(to))
          .reduce((_, last) -> last)
          .map(LookBack::fate)
          .orElse(shownAt == null ? Fate.NEVER_SHOWN : Fate.PASSED_OVER);
    }

    private static Fate fate(Verdict verdict) {
      return switch (verdict.decision()) {
        case ACCEPT -> Fate.ACCEPTED;
        case REJECT -> Fate.REJECTED;
        case LATER -> Fate.LATER;
      };
    }

    private static boolean carries(Edition edition, Suggestion suggestion) {
      LinkKey key = LinkKey.of(suggestion.url());
      return edition.slots()
          .stream()
          .anyMatch(slot -> suggestion.id().equals(slot.documentId())
              || LinkKey.of(slot.url()).equals(key));
    }
  }
}
