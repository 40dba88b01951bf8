package shortlist.recommender.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shortlist.indexer.term.TextVectors;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.TermSpace;

class ScorerTest {

  private static final int PERIODS = 20;
  private static final int SHOWN = 12;
  private static final String GOOD = "pipeline monitoring drift rollout latency";
  private static final String OTHER = "soup barley onion pepper crust";
  private static final String COMMON = "monday coffee window paper river green seven chair";

  private final Random random = new Random(3);
  private final TextVectors texts = new TextVectors();
  private final List<String> sites = new ArrayList<>();

  @Test
  void wordsOfWhatWasTakenRankBeforeWordsOfWhatWasPassedOver() {
    List<Boolean> taken = write((place, good) -> "site" + place % 5, 1.0);

    Scorer scorer = learn(taken, space());

    assertThat(share(scorer, taken, space())).isGreaterThan(0.9);
  }

  @Test
  void aShortPastLeavesTheUsualWeights() {
    List<Boolean> taken = write((place, good) -> "site" + place % 5, 1.0);
    TermSpace space = space();

    Weights weights = Scorer.learn(space, past(taken, space).subList(0, 3 * SHOWN), List.of(), 3)
        .weights();

    assertThat(weights.periods()).isZero();
    assertThat(weights.of("text")).isEqualTo(0.7);
    assertThat(weights.of("nearest")).isBetween(0.8, 1.0);
  }

  @Test
  void aPartThatForetellsTheNextPeriodsGainsWeight() {
    List<Boolean> bySite = write((place, good) -> good ? "good" : "bad", 0);
    Weights ofSites = learn(bySite, space()).weights();

    assertThat(ofSites.periods()).isPositive();
    assertThat(ofSites.of("site")).isGreaterThan(ofSites.of("author"));
    assertThat(ofSites.of("text")).isLessThan(0.7);
    assertThat(ofSites.byPart().values()).allMatch(weight -> weight >= 0);
  }

  @Test
  void withNothingToLearnFromAllScoresAreEqual() {
    write((place, good) -> "site", 1);
    TermSpace space = space();

    List<Score> scores = Scorer.learn(space, List.of(), List.of(), 0)
        .score(past(IntStream.range(0, PERIODS * SHOWN).mapToObj(_ -> false).toList(), space)
            .stream()
            .map(Observation::item)
            .toList());

    assertThat(scores).extracting(Score::total).allMatch(total -> Math.abs(total) < 1e-6);
  }

  @Test
  void theSamePastGivesTheSameScores() {
    List<Boolean> taken = write((place, good) -> "site" + place % 3, 0.8);
    TermSpace space = space();
    List<Item> items = past(taken, space).stream().map(Observation::item).toList();

    assertThat(learn(taken, space).score(items)).isEqualTo(learn(taken, space).score(items));
  }

  @Test
  void theWeightsOfWordsTellTheTwoKindsApart() {
    List<Boolean> taken = write((place, good) -> "site", 1.0);
    TermSpace space = space();

    float[] weights = learn(taken, space).wordWeights();

    assertThat(space.text("", GOOD).dot(weights)).isPositive();
    assertThat(space.text("", OTHER).dot(weights)).isNegative();
  }

  private interface Sites {
    String of(int place, boolean good);
  }

  /** So many texts of two kinds; the share in which words tell which was taken. */
  private List<Boolean> write(Sites naming, double telling) {
    List<Boolean> taken = new ArrayList<>();
    for (int place = 0; place < PERIODS * SHOWN; place++) {
      boolean good = random.nextInt(3) == 0;
      boolean told = random.nextDouble() < telling ? good : random.nextBoolean();
      texts.add("item" + place, "On " + some(COMMON), some(COMMON) + " " + some(COMMON) + " "
          + some(told ? GOOD : OTHER) + " " + some(told ? GOOD : OTHER));
      sites.add(naming.of(place, good));
      taken.add(good);
    }
    return taken;
  }

  private TermSpace space() {
    return new TermSpace(texts.finish());
  }

  private List<Observation> past(List<Boolean> taken, TermSpace space) {
    return IntStream.range(0, taken.size())
        .mapToObj(row -> new Observation(
            new Item("item" + row, space.document(row), Map.of(Trait.SITE, sites.get(row)),
                Map.of()),
            row / SHOWN, taken.get(row) ? 1 : 0, 1))
        .toList();
  }

  private Scorer learn(List<Boolean> taken, TermSpace space) {
    return Scorer.learn(space, past(taken, space), List.of(), PERIODS);
  }

  /** Which share of the first ones, as many as were taken, was taken. */
  private double share(Scorer scorer, List<Boolean> taken, TermSpace space) {
    List<Score> scores = scorer
        .score(past(taken, space).stream().map(Observation::item).toList());
    int wanted = (int) taken.stream().filter(one -> one).count();
    long found = IntStream.range(0, taken.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -scores.get(row).total()))
        .limit(wanted)
        .filter(taken::get)
        .count();
    assertThat(scores.getFirst().parts().values().stream().mapToDouble(d -> d).sum())
        .isCloseTo(scores.getFirst().total(), within(1e-12));
    return (double) found / wanted;
  }

  private String some(String words) {
    String[] all = words.split(" ", -1);
    return all[random.nextInt(all.length)];
  }
}
