package shortlist.corpus.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;

class EngagementTest {

  private final List<Mailing> mailings = new ArrayList<>();

  private static WebUrl url(String path) {
    return WebUrl.of("https://example.org/" + path);
  }

  private static LinkClicks link(String path, @Nullable Integer position, @Nullable Long unique) {
    return new LinkClicks(url(path), position, unique, null);
  }

  /** A mailing whose links {@code name/1}, {@code name/2} … got these clicks. */
  private void send(String name, long delivered, long... clicks) {
    List<LinkClicks> links = new ArrayList<>();
    for (int i = 0; i < clicks.length; i++) {
      links.add(link(name + "/" + (i + 1), i + 1, clicks[i]));
    }
    mailings.add(new Mailing(name, LocalDate.of(2024, 1, 1).plusWeeks(mailings.size()), delivered,
        links));
  }

  private Engagement engagement() {
    return Engagement.of(mailings, List.of());
  }

  private Estimate estimate(String path) {
    return engagement().estimate("example.org/" + path);
  }

  private static double error(Map<String, Double> guesses, Map<String, Double> truth) {
    return truth.entrySet()
        .stream()
        .mapToDouble(entry -> Math.pow(guesses.getOrDefault(entry.getKey(), 1.0)
            - entry.getValue(), 2))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"20, 300, 0.6", "40, 100, 0.3", "40, 400, 0.6", "40, 1500, 0.9"})
  void estimatesAreNearerToTheTruthThanRawRates(int editions, int list, double spread) {
    for (int seed = 1; seed <= 10; seed++) {
      SimulatedReaders readers = new SimulatedReaders(seed, editions, list, spread);
      Engagement engagement = Engagement.of(readers.mailings(), List.of());
      Map<String, Double> guesses = new HashMap<>();
      readers.truth().keySet().forEach(key -> guesses.put(key, engagement.level(key)));
      assertThat(error(guesses, readers.truth())).as("seed %d", seed)
          .isLessThan(error(readers.raw(), readers.truth()));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 200, 0.6", "40, 300, 0.3", "40, 1000, 0.6", "80, 300, 0.9"})
  void intervalsHoldTheTruthNineteenTimesInTwenty(int editions, int list, double spread) {
    int held = 0;
    int all = 0;
    for (int seed = 1; seed <= 10; seed++) {
      SimulatedReaders readers = new SimulatedReaders(seed, editions, list, spread);
      Engagement engagement = Engagement.of(readers.mailings(), List.of());
      for (Map.Entry<String, Double> truth : readers.truth().entrySet()) {
        Estimate estimate = engagement.estimate(truth.getKey());
        held += estimate.low() <= truth.getValue() && truth.getValue() <= estimate.high() ? 1 : 0;
        all++;
      }
    }
    assertThat((double) held / all).isBetween(0.9, 0.98);
  }

  @Test
  void withoutFiguresAllThatWasPublishedCountsAlike() {
    assertThat(engagement().isCounted()).isFalse();
    assertThat(estimate("a/1")).isEqualTo(Estimate.UNKNOWN);
    assertThat(engagement().level("example.org/a/1")).isEqualTo(1);
  }

  @Test
  void aLinkThatWasNotCountedIsTakenAsUsual() {
    send("a", 1000, 90, 30, 30);
    mailings.add(new Mailing("b", null, 500, List.of(link("b/1", 1, null))));
    assertThat(engagement().isCounted()).isTrue();
    assertThat(estimate("b/1").isCounted()).isFalse();
    assertThat(estimate("elsewhere").engagement()).isEqualTo(1);
  }

  @Test
  void clicksAreMeasuredAgainstTheirOwnEdition() {
    send("small", 200, 20, 10, 10, 10, 10);
    send("large", 20_000, 400, 200, 200, 200, 200);
    assertThat(estimate("small/1").engagement()).isGreaterThan(estimate("large/2").engagement());
    assertThat(estimate("large/1").engagement()).isGreaterThan(estimate("small/1").engagement());
  }

  @Test
  void fewReadersMoveAnEstimateLess() {
    for (String list : List.of("few", "many")) {
      long readers = list.equals("few") ? 1 : 1000;
      mailings.add(new Mailing(list, null, 20 * readers, List.of(
          link(list + "/good", null, 2 * readers), link(list + "/b", null, readers),
          link(list + "/c", null, readers), link(list + "/d", null, readers))));
    }
    Estimate few = estimate("few/good");
    Estimate many = estimate("many/good");
    assertThat(few.engagement()).isBetween(1.0, many.engagement());
    assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
    assertThat(many).returns(2000L, Estimate::clicks).returns(20_000L, Estimate::delivered);
  }

  @Test
  void theFirstSlotIsNoMerit() {
    for (int edition = 0; edition < 30; edition++) {
      send("e" + edition, 2000, 120, 60, 60, 60);
    }
    send("other", 2000, 60, 120, 60, 60);
    assertThat(estimate("e3/1").engagement()).isCloseTo(1, within(0.1));
    assertThat(estimate("other/2").engagement()).isGreaterThan(1.5);
    assertThat(estimate("other/1").engagement()).isLessThan(0.8);
  }

  @Test
  void aResourceTellsTheSlotThatAReportLeavesOut() {
    for (int edition = 0; edition < 30; edition++) {
      send("e" + edition, 2000, 120, 60, 60, 60);
    }
    mailings.add(new Mailing("Issue 7", null, 2000, List.of(
        new LinkClicks(url("x"), null, 120L, null), new LinkClicks(url("y"), null, 60L, null))));
    Resource first = new Resource(url("x"), "X", null, List.of(), null, null, Kind.ARTICLE, "",
        null, "#7", 1, null);
    double known = Engagement.of(mailings, List.of(first)).level("example.org/x");
    assertThat(known).isLessThan(engagement().level("example.org/x"));
  }

  @Test
  void allClicksStandInWhereUniqueOnesAreMissing() {
    mailings.add(new Mailing("a", null, 1000, List.of(
        new LinkClicks(url("both"), 1, 40L, 80L), new LinkClicks(url("total"), 2, null, 80L))));
    assertThat(estimate("total").clicks()).isEqualTo(40);
    assertThat(estimate("total").engagement())
        .isCloseTo(estimate("both").engagement(), within(0.05));
  }

  @Test
  void aLinkOfSeveralMailingsIsKnownBetter() {
    send("a", 1000, 60, 30, 30, 30, 30);
    double once = estimate("a/1").engagement();
    mailings.add(new Mailing("b", null, 1000, List.of(link("a/1", 1, 60L), link("b/2", 2, 30L),
        link("b/3", 3, 30L), link("b/4", 4, 30L), link("b/5", 5, 30L))));
    assertThat(estimate("a/1").engagement()).isGreaterThan(once);
    assertThat(estimate("a/1").delivered()).isEqualTo(2000);
  }

  @Test
  void oldCountsFadeOnlyIfAsked() {
    send("old", 1000, 60, 30, 30, 30, 30);
    for (int edition = 0; edition < 5; edition++) {
      send("e" + edition, 1000, 30, 30, 30, 30, 30);
    }
    double kept = engagement().level("example.org/old/1");
    double faded = Engagement.of(mailings, List.of(), 2).level("example.org/old/1");
    double gone = Engagement.of(mailings, List.of(), 1e-6).level("example.org/old/1");
    assertThat(faded).isBetween(1.0, kept);
    assertThat(gone).isCloseTo(1, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7})
  void whereAllAreEqualAllAreUsual(long clicks) {
    send("a", 7, clicks, clicks, clicks, clicks);
    send("b", 7, clicks, clicks, clicks, clicks);
    for (int slot = 1; slot <= 4; slot++) {
      Estimate estimate = estimate("a/" + slot);
      assertThat(estimate.engagement()).isCloseTo(1, within(0.25));
      assertThat(estimate.low()).isBetween(0.0, estimate.engagement());
      assertThat(estimate.high()).isGreaterThan(estimate.engagement()).isFinite();
    }
  }

  @Test
  void oneLinkAloneSaysNothingOfItself() {
    send("a", 5000, 700);
    assertThat(estimate("a/1").engagement()).isCloseTo(1, within(0.3));
    assertThat(estimate("a/1").low()).isLessThan(0.6);
  }

  @Test
  void aMailingWithoutLinksIsPassedOver() {
    mailings.add(new Mailing("empty", null, 10, List.of()));
    assertThat(engagement().isCounted()).isFalse();
    send("a", 1000, 60, 30);
    assertThat(estimate("a/1").engagement()).isGreaterThan(1);
  }
}
