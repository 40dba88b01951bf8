package shortlist.app.desk.week;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.recommender.Ranking;
import shortlist.recommender.mix.Cost;
import shortlist.recommender.mix.Meter;

/**
 * The next edition beside the list: its slots, what they use up of the mix, and what the rules of
 * the mix keep out.
 *
 * @param edition null if none is being drafted
 * @param meters of the mix
 * @param costs what each rule keeps out, in sentences
 * @param relaxed the rules that cannot be kept, in sentences
 */
record Draft(
    @Nullable Edition edition, List<Meter> meters, List<Kept> costs, List<String> relaxed) {

  /** Copies the lists. */
  Draft {
    meters = List.copyOf(meters);
    costs = List.copyOf(costs);
    relaxed = List.copyOf(relaxed);
  }

  /**
   * Something that a rule keeps out of the first places.
   *
   * @param rule in words
   * @param id of the document
   * @param title of the document
   * @param place of the document by its score alone: {@code 3rd}
   */
  record Kept(String rule, String id, String title, String place) {}

  /** @param ranking null if there is none yet */
  static Draft of(Store store, @Nullable Ranking ranking) {
    Edition edition = store.editions().draft().orElse(null);
    if (ranking == null) {
      return new Draft(edition, List.of(), List.of(), List.of());
    }
    List<Documents.Entry> documents = edition == null
        ? List.of()
        : edition.slots()
            .stream()
            .map(Slot::documentId)
            .filter(Objects::nonNull)
            .flatMap(id -> store.documents().find(id).stream())
            .toList();
    return new Draft(edition, ranking.meters(documents),
        ranking.costs().stream().map(Draft::kept).toList(),
        ranking.relaxed().stream().map(Shown::sentence).toList());
  }

  List<Slot> slots() {
    return edition == null ? List.of() : edition.slots();
  }

  /** The numbers of the places that are free. */
  List<Integer> free() {
    return Stream.iterate(slots().size() + 1, place -> place <= Edition.SLOTS, place -> place + 1)
        .toList();
  }

  private static Kept kept(Cost cost) {
    Documents.Entry document = cost.item().candidate().entry();
    return new Kept(Shown.sentence(cost.rule()), document.id(),
        Shown.title(document.metadata().title()), ordinal(cost.place()));
  }

  private static String ordinal(int place) {
    boolean teen = place % 100 / 10 == 1;
    return place + switch (teen ? 0 : place % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
