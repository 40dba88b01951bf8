package shortlist.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Hindrance;
import shortlist.recommender.explain.Part;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.explain.Word;

class StandingTest {

  @TempDir
  Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("workspace"));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Store store() {
    return shelf.workspace().store();
  }

  private Standing standing(String id) {
    return shelf.rank().standing(store().documents().find(id).orElseThrow());
  }

  private Explanation explanation(String id) {
    return Objects.requireNonNull(standing(id).explanation());
  }

  private Hindrance hindrance(String id) {
    Standing standing = standing(id);
    assertThat(standing.rank()).isEmpty();
    return Objects.requireNonNull(standing.hindrance());
  }

  private String whyNot(String id) {
    return hindrance(id).sentence();
  }

  @Test
  void theSharesOfThePartsAndOfTheWordsTellWhatWeighed() {
    shelf.resources(Topic.PLATFORM, 6);
    List<String> platform = shelf.articles(Topic.PLATFORM, 4);
    shelf.articles(Topic.COOKING, 8);
    String both = shelf.article("https://both.example/1", "Half and half",
        Topic.PLATFORM.text(30, 150) + Topic.COOKING.text(31, 150));

    Explanation explanation = explanation(both);

    assertThat(explanation.parts().stream().mapToDouble(part -> Math.abs(part.share())).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(explanation.parts()).allSatisfy(part -> {
      assertThat(part.share() * part.value()).isGreaterThanOrEqualTo(0);
      assertThat(part.sentence()).isNotBlank().doesNotEndWith(".");
    });
    assertThat(explanation.words().pro()).extracting(Word::word)
        .allSatisfy(word -> assertThat(Topic.PLATFORM.text(30, 150)).contains(word));
    assertThat(explanation.words().contra()).extracting(Word::word)
        .isNotEmpty()
        .allSatisfy(word -> assertThat(Topic.COOKING.text(31, 150)).contains(word));
    assertThat(Stream.concat(explanation.words().pro().stream(),
        explanation.words().contra().stream()).mapToDouble(Word::share).sum())
        .isBetween(0.2, 1.0);
    assertThat(explanation(platform.getFirst()).words().pro()).extracting(Word::share)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void thePassageMarksTheWordsThatSpokeForIt() {
    shelf.resources(Topic.PLATFORM, 6);
    List<String> platform = shelf.articles(Topic.PLATFORM, 2);
    shelf.articles(Topic.COOKING, 4);

    Explanation explanation = explanation(platform.getFirst());

    Passage passage = Objects.requireNonNull(explanation.passage());
    assertThat(passage.marks()).isNotEmpty();
    assertThat(passage.marked("", "")).isEqualTo(passage.text());
    String first = explanation.words().pro().getFirst().word();
    assertThat(passage.marked("<", ">")).contains("<" + first + ">");
  }

  @Test
  void aPastResourceIsToldWithTheEditionThatCarriedIt() {
    store().resources()
        .putAll(List.of(new Resource(WebUrl.of("https://past.example/1"), "On drift", null,
            List.of(), 2019, null, Kind.ARTICLE, Topic.PLATFORM.text(1, 40), null, "17", 2,
            LocalDate.of(2026, 3, 2))));
    List<String> platform = shelf.articles(Topic.PLATFORM, 2);
    shelf.articles(Topic.COOKING, 2);
    assertThat(explanation(platform.getFirst()).because()).singleElement()
        .extracting(Because::edition, Because::date, Because::engagement)
        .containsExactly("17", LocalDate.of(2026, 3, 2), null);

    store().mailings()
        .put(new Mailing("17", LocalDate.of(2026, 3, 2), 1_000,
            List.of(new LinkClicks(WebUrl.of("https://past.example/1"), 1, 90L, 100L),
                new LinkClicks(WebUrl.of("https://past.example/2"), 2, 20L, 22L))));

    assertThat(explanation(platform.getFirst()).because()).singleElement()
        .extracting(Because::engagement)
        .satisfies(estimate -> assertThat(estimate.clicks()).isEqualTo(90));
  }

  @Test
  void aSiteIsToldByHowOftenItWasTaken() {
    shelf.resources(Topic.PLATFORM, 2);
    String one = shelf.article("https://eng.example/1", "One", Topic.PLATFORM.text(51, 300));
    String two = shelf.article("https://eng.example/2", "Two", Topic.PLATFORM.text(52, 300));
    String three = shelf.article("https://www.eng.example/3", "Three",
        Topic.PLATFORM.text(53, 300));
    shelf.articles(Topic.COOKING, 2);
    shelf.verdict(one, Decision.ACCEPT, null);
    shelf.verdict(two, Decision.REJECT, null);

    List<Part> parts = explanation(three).parts();

    assertThat(parts).filteredOn(part -> part.name().equals("site"))
        .singleElement()
        .extracting(Part::sentence)
        .isEqualTo("1 of 2 links from eng.example taken");
  }

  @Test
  void belowTheTopOfTheListItIsToldWhatHoldsItBack() {
    shelf.resources(Topic.PLATFORM, 6);
    shelf.articles(Topic.PLATFORM, 10);
    List<String> cooking = shelf.articles(Topic.COOKING, 10);

    Ranking ranking = shelf.rank();
    Standing last = ranking.standing(store().documents().find(cooking.getLast()).orElseThrow());
    Standing first = ranking.standing(
        store().documents().find(ranking.suggestions(1).getFirst().id()).orElseThrow());

    assertThat(last.rank().orElseThrow()).isGreaterThan(10);
    assertThat(last.candidates()).isEqualTo(20);
    assertThat(last.gaps()).isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.first()).isGreaterThan(gap.value()))
        .extracting(Gap::part)
        .contains("text");
    assertThat(first.rank()).isEqualTo(OptionalInt.of(1));
    assertThat(first.gaps()).isEmpty();
    assertThat(first.hindrance()).isNull();
  }

  @Test
  void whatWasPublishedSaysInWhichEdition() {
    String taken = shelf.article("https://a.example/1", "A text that was taken",
        Topic.STREAMS.text(1, 300));
    String copy = shelf.article("https://b.example/1", "Its copy",
        Topic.STREAMS.text(1, 300) + " The end.");
    Edition draft = store().editions().create("", "");
    store().editions()
        .add(draft.number(), taken, WebUrl.of("https://a.example/1"), "A text that was taken", "");

    assertThat(whyNot(taken)).isEqualTo("it stands in the draft of edition 1");
    assertThat(whyNot(copy)).isEqualTo("nearly the same text, “A text that was taken” at"
        + " https://a.example/1, stands in the draft of edition 1");

    store().editions().publish(draft.number(), Instant.parse("2026-03-02T09:00:00Z"));

    assertThat(whyNot(taken)).isEqualTo("it was published in edition 1 on 2026-03-02");
    assertThat(hindrance(copy).other()).isEqualTo(new Hindrance.Other("A text that was taken",
        WebUrl.of("https://a.example/1")));
    assertThat(explanation(copy).parts()).isEmpty();
  }

  @Test
  void whatWasRejectedSaysWhenAndWhy() {
    String rejected = shelf.article("https://a.example/1", "Rejected",
        Topic.STREAMS.text(1, 300));
    String copy = shelf.article("https://b.example/1", "Its copy",
        Topic.STREAMS.text(1, 300) + " The end.");
    shelf.resources(Topic.PLATFORM, 2);
    shelf.verdict(rejected, Decision.REJECT, "too basic");

    String today = LocalDate.now(ZoneOffset.UTC).toString();
    assertThat(whyNot(rejected)).isEqualTo("it was rejected on " + today + " as too basic");
    assertThat(whyNot(copy)).isEqualTo("nearly the same text, “Rejected” at https://a.example/1,"
        + " was rejected on " + today + " as too basic");
  }

  @Test
  void aCopyOfWhatIsListedIsNotListed() {
    shelf.resources(Topic.PLATFORM, 2);
    shelf.article("https://a.example/1", "One", Topic.PLATFORM.text(1, 300));
    shelf.article("https://b.example/1", "Two", Topic.PLATFORM.text(1, 300) + " The end.");

    Ranking ranking = shelf.rank();

    assertThat(ranking.candidates()).isEqualTo(1);
    store().documents().forEach(entry -> {
      if (ranking.find(entry.id()).isEmpty()) {
        assertThat(Objects.requireNonNull(ranking.standing(entry).hindrance()).obstacle())
            .isEqualTo(Obstacle.SAME_STORY);
      }
    });
  }

  @Test
  void whatIsUnfitSaysHow() {
    shelf.resources(Topic.PLATFORM, 2);
    String german = shelf.add("https://a.example/1", "Deutsch", Topic.PLATFORM.text(1, 300), "de",
        Kind.ARTICLE);
    String listing = shelf.add("https://b.example/1", "Tags", Topic.PLATFORM.text(2, 300), "en",
        Kind.LISTING);
    String brief = shelf.article("https://c.example/1", "Brief", Topic.PLATFORM.text(3, 100));

    assertThat(whyNot(german)).isEqualTo("its language is de, and the settings ask for en");
    assertThat(whyNot(listing))
        .isEqualTo("it is of the kind listing, which is no page to share");
    assertThat(whyNot(brief)).isEqualTo("it is too short: 100 words");
    assertThat(hindrance(brief).obstacle()).isEqualTo(Obstacle.SHORT);
  }
}
