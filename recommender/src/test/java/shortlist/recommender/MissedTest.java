package shortlist.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.recommender.missed.Missed;
import shortlist.recommender.missed.Omission;
import shortlist.recommender.missed.Omission.Fate;

class MissedTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant BETWEEN = Instant.parse("2026-01-08T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-01-12T09:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-01-13T09:00:00Z");

  @TempDir
  Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("workspace"));
    shelf.resources(Topic.PLATFORM, 8);
    arrived(shelf.articles(Topic.PLATFORM, 6), EARLY);
    arrived(shelf.articles(Topic.COOKING, 6), EARLY);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Store store() {
    return shelf.workspace().store();
  }

  private void arrived(Collection<String> ids, Instant at) {
    Map<String, Instant> arrivals = new HashMap<>();
    ids.forEach(id -> arrivals.put(id, at));
    store().arrivals().note(arrivals);
  }

  private Edition publish(Instant at, String... ids) {
    Edition draft = store().editions().create("", "");
    for (String id : ids) {
      Entry entry = store().documents().find(id).orElseThrow();
      store().editions()
          .add(draft.number(), id, WebUrl.of(String.valueOf(entry.url())),
              entry.metadata().title(), "");
    }
    store().editions().publish(draft.number(), at);
    return store().editions().find(draft.number()).orElseThrow();
  }

  private Missed missed(Edition edition) {
    return Missed.of(store(), shelf.recommender(), edition, 20);
  }

  private static Fate fate(Missed missed, String id) {
    return omission(missed, id).fate();
  }

  private static Omission omission(Missed missed, String id) {
    return missed.omissions()
        .stream()
        .filter(omission -> omission.suggestion().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatStoodAboveTheLowestLinkIsToldWithWhatBecameOfIt() {
    List<String> order = shelf.rank().suggestions(6).stream().map(Suggestion::id).toList();
    String lowest = order.get(5);
    store().verdicts().shown(order.subList(0, 3), EARLY);
    store().verdicts().add(new Verdict(order.get(1), Decision.REJECT, null, EARLY));
    store().verdicts().add(new Verdict(order.get(2), Decision.LATER, null, EARLY));

    Missed missed = missed(publish(FIRST, lowest));

    assertThat(missed.taken()).singleElement()
        .extracting(Missed.Taken::rank)
        .isEqualTo(OptionalInt.of(6));
    assertThat(missed.above()).isEqualTo(5);
    assertThat(missed.omissions()).extracting(omission -> omission.suggestion().id())
        .containsExactlyElementsOf(order.subList(0, 5));
    assertThat(fate(missed, order.get(0))).isEqualTo(Fate.PASSED_OVER);
    assertThat(omission(missed, order.get(0)).shownAt()).isEqualTo(1);
    assertThat(fate(missed, order.get(1))).isEqualTo(Fate.REJECTED);
    assertThat(fate(missed, order.get(2))).isEqualTo(Fate.LATER);
    assertThat(fate(missed, order.get(3))).isEqualTo(Fate.NEVER_SHOWN);
    assertThat(omission(missed, order.get(3)).shownAt()).isNull();
  }

  @Test
  void whatCameLaterIsNotHeldAgainstAnEdition() {
    List<String> order = shelf.rank().suggestions(6).stream().map(Suggestion::id).toList();
    String late = shelf.article("https://late.example/1", "Come late",
        Topic.PLATFORM.text(70, 300));
    arrived(List.of(late), AFTER);
    shelf.rank();
    Edition first = publish(FIRST, order.get(5));
    Missed before = missed(first);
    store().verdicts().shown(order, BETWEEN);
    publish(SECOND, order.get(0));
    store().verdicts().add(new Verdict(order.get(1), Decision.REJECT, null, AFTER));

    Missed missed = missed(first);

    assertThat(missed.omissions()).extracting(omission -> omission.suggestion().id())
        .doesNotContain(late);
    assertThat(missed.omissions()).extracting(omission -> omission.suggestion().score())
        .isEqualTo(before.omissions()
            .stream()
            .map(omission -> omission.suggestion().score())
            .toList());
    assertThat(fate(missed, order.get(1))).isEqualTo(Fate.NEVER_SHOWN);
    assertThat(omission(missed, order.get(0)).laterEdition()).isEqualTo(2);
  }

  @Test
  void anEarlierEditionIsKnownToALaterOne() {
    List<String> order = shelf.rank().suggestions(6).stream().map(Suggestion::id).toList();
    publish(FIRST, order.get(0));

    Missed missed = missed(publish(SECOND, order.get(5)));

    assertThat(missed.omissions()).extracting(omission -> omission.suggestion().id())
        .doesNotContain(order.get(0), order.get(5))
        .hasSize(missed.above());
  }

  @Test
  void whatRanLaterTellsItsClicks() {
    List<String> order = shelf.rank().suggestions(6).stream().map(Suggestion::id).toList();
    Edition first = publish(FIRST, order.get(5));
    Edition second = publish(SECOND, order.get(0), order.get(1));
    List<LinkClicks> clicks = second.slots()
        .stream()
        .map(slot -> new LinkClicks(slot.url(), slot.position(), 100L / slot.position(), null))
        .toList();
    store().mailings().put(new Mailing("2", LocalDate.of(2026, 1, 12), 1_000, clicks));

    Omission omission = omission(missed(first), order.get(0));

    assertThat(omission.laterEdition()).isEqualTo(2);
    assertThat(omission.engagement()).isNotNull();
  }

  @Test
  void linksFromElsewhereHaveNoRankAndTheFirstOfTheListAreTold() {
    Edition draft = store().editions().create("", "");
    store().editions()
        .add(draft.number(), null, WebUrl.of("https://elsewhere.example/"), "Elsewhere", "");
    store().editions().publish(draft.number(), FIRST);

    Missed missed = Missed.of(store(), shelf.recommender(),
        store().editions().find(draft.number()).orElseThrow(), 3);

    assertThat(missed.taken().getFirst().rank()).isEmpty();
    assertThat(missed.omissions()).hasSize(3);
    assertThat(missed.above()).isEqualTo(12);
  }
}
