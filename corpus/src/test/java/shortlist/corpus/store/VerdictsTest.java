package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.PassedOver;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;

class VerdictsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir
  Path folder;
  private Store store;
  private Verdicts verdicts;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    verdicts = store.verdicts();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private Instant publish(int day, String... documents) {
    Edition edition = store.editions().create("", "");
    for (String document : documents) {
      store.editions()
          .add(edition.number(), document, WebUrl.of("https://example.com/" + document), document,
              "");
    }
    store.editions().publish(edition.number(), day(day));
    return day(day);
  }

  @Test
  void whatWasShownBeforeAnEditionAndNotTakenWasPassedOver() {
    verdicts.shown(List.of("taken", "passed", "later", "rejected"), day(0));
    verdicts.add(new Verdict("later", Decision.LATER, null, day(0)));
    verdicts.add(new Verdict("rejected", Decision.REJECT, null, day(0)));
    assertThat(verdicts.passedOver()).isEmpty();

    Instant published = publish(1, "taken");
    verdicts.shown(List.of("after"), day(2));

    assertThat(verdicts.passedOver())
        .containsExactly(new PassedOver("passed", 1, published, 2, 1));
  }

  @Test
  void theBestPlaceAndTheNumberOfSittingsCount() {
    verdicts.shown(List.of("a", "b", "c"), day(0));
    verdicts.shown(List.of("b", "c"), day(0).plusSeconds(60));
    verdicts.shown(List.of("x", "c"), day(1));
    verdicts.shown(List.of("x", "y", "z", "c"), day(2));
    Instant published = publish(3, "a", "x", "y", "z");

    assertThat(verdicts.passedOver()).containsExactly(new PassedOver("b", 1, published, 1, 1),
        new PassedOver("c", 1, published, 2, 3));
  }

  @Test
  void eachEditionThatLeftItOutCounts() {
    verdicts.shown(List.of("a", "b"), day(0));
    Instant first = publish(1, "a");
    verdicts.shown(List.of("b", "c"), day(2));
    Instant second = publish(3, "c");

    assertThat(verdicts.passedOver()).containsExactly(new PassedOver("b", 1, first, 2, 1),
        new PassedOver("b", 2, second, 1, 1));
  }

  @Test
  void whatALaterEditionTookWasNotPassedOver() {
    verdicts.shown(List.of("a", "b"), day(0));
    publish(1, "a");
    publish(8, "b");
    assertThat(verdicts.passedOver()).isEmpty();
  }

  @Test
  void anEditionWithoutLinksPassesOverNothing() {
    verdicts.shown(List.of("a"), day(0));
    publish(1);
    assertThat(verdicts.passedOver()).isEmpty();
  }

  @Test
  void theSameHourCountsAgainAfterAnEdition() {
    verdicts.shown(List.of("a", "b"), day(1).minusSeconds(60));
    Instant first = publish(1, "a");
    verdicts.shown(List.of("b"), day(1).plusSeconds(60));
    Instant second = publish(2, "c");

    assertThat(verdicts.passedOver()).containsExactly(new PassedOver("b", 1, first, 2, 1),
        new PassedOver("b", 2, second, 1, 1));
  }

  @Test
  void anEndlessListIsRecordedAsFarAsAnybodyLooks() {
    verdicts.shown(IntStream.range(0, 5_000).mapToObj(i -> "d" + i).toList(), day(0));
    publish(1, "taken");
    assertThat(verdicts.passedOver()).hasSize(100);
  }

  @Test
  void aListMayHoldADocumentTwiceOrNothing() {
    verdicts.shown(List.of(), day(0));
    verdicts.shown(List.of("a", "b", "a"), day(0));
    Instant published = publish(1, "taken");
    assertThat(verdicts.passedOver()).containsExactly(new PassedOver("a", 1, published, 1, 1),
        new PassedOver("b", 1, published, 2, 1));
  }
}
