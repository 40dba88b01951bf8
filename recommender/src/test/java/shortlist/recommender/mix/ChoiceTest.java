package shortlist.recommender.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.workspace.MixRules;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.SparseVector;

class ChoiceTest {

  private static final List<Rule> RULES = Rule.of(MixRules.DEFAULT);

  private static Entrant entrant(int place, double score, String site, Kind kind, Labels labels) {
    WebUrl url = WebUrl.of("https://" + site + ".example/" + place);
    Entry entry = new Entry("d" + place, url, null, new Metadata("T" + place, List.of(),
        LocalDate.of(2020, 1, 1), "en", kind, site, ""), 300, Fingerprint.NONE);
    return new Entrant(new Scored(new Candidate(entry, url, place), score, new LinkedHashMap<>()),
        place, SparseVector.ZERO, labels);
  }

  private static Entrant article(int place, double score, String site) {
    return entrant(place, score, site, Kind.ARTICLE, Labels.NONE);
  }

  private static double[][] unlike(int size) {
    return new double[size][size];
  }

  @Test
  void withoutConflictsTheBestAreChosen() {
    List<Entrant> entrants = List.of(article(0, 3, "a"), article(1, 2, "b"), article(2, 1, "c"));
    assertThat(Choice.of(List.of(), entrants, unlike(3), RULES, 0.2, 2)).containsExactly(0, 1);
    assertThat(Choice.of(List.of(), entrants, unlike(3), RULES, 0.2, 5)).containsExactly(0, 1, 2);
    assertThat(Choice.of(List.of(), List.of(), unlike(0), RULES, 0.2, 5)).isEmpty();
  }

  @Test
  void theBestTogetherBeatTheBestOneByOne() {
    // One by one the first paper is taken, and then only weak articles of its site are left out.
    List<Entrant> entrants = List.of(entrant(0, 10, "a", Kind.PAPER, Labels.NONE),
        article(1, 9.9, "a"), entrant(2, 9.8, "b", Kind.PAPER, Labels.NONE), article(3, 0, "c"));
    assertThat(Choice.of(List.of(), entrants, unlike(4), RULES, 0, 2)).containsExactly(1, 2);
  }

  @Test
  void whatIsTakenCountsByTheRules() {
    List<Entrant> taken = List.of(entrant(9, 0, "a", Kind.PAPER, Labels.NONE));
    List<Entrant> entrants = List.of(article(0, 5, "a"), entrant(1, 4, "b", Kind.PAPER,
        Labels.NONE), article(2, 3, "c"), article(3, 2, "d"));
    assertThat(Choice.of(taken, entrants, unlike(4), RULES, 0, 2)).containsExactly(2, 3);
    assertThat(Choice.of(taken, entrants, unlike(4), RULES, 0, 3)).containsExactly(1, 2, 3);
  }

  @Test
  void likenessCountsAgainstTheLower() {
    List<Entrant> entrants = List.of(article(0, 3, "a"), article(1, 2.9, "b"),
        article(2, 2.5, "c"), article(3, 0, "d"));
    double[][] alike = unlike(4);
    alike[0][1] = 0.9;
    alike[1][0] = 0.9;
    assertThat(Choice.of(List.of(), entrants, alike, RULES, 0.3, 2)).containsExactly(0, 2);
    assertThat(Choice.of(List.of(), entrants, alike, RULES, 0, 2)).containsExactly(0, 1);
  }

  @Test
  void asFewAndAsCheapRulesAsCanBeAreBroken() {
    Labels tools = new Labels(null, "tools", false);
    List<Entrant> entrants = List.of(entrant(0, 5, "a", Kind.ARTICLE, tools),
        entrant(1, 4.9, "a", Kind.ARTICLE, tools), entrant(2, 1, "b", Kind.ARTICLE, tools),
        entrant(3, 0, "c", Kind.ARTICLE, tools));
    List<Integer> places = Choice.of(List.of(), entrants, unlike(4), RULES, 0, 3);
    assertThat(places).containsExactly(0, 2, 3);
    assertThat(Rule.broken(places.stream().map(entrants::get).toList(), RULES).keySet())
        .extracting(Rule::text)
        .containsExactly("at most 2 of a category");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingIsBetterThanWhatIsChosen(long seed) {
    Random random = new Random(seed);
    List<Entrant> entrants = random(random, 14);
    double[][] alike = alike(random, 14);
    List<Integer> places = Choice.of(List.of(), entrants, alike, RULES, 0.3, 4);

    double best = Double.NEGATIVE_INFINITY;
    for (int set = 0; set < 1 << 14; set++) {
      if (Integer.bitCount(set) == 4) {
        best = Math.max(best, worth(entrants, alike, members(set)));
      }
    }
    assertThat(worth(entrants, alike, places)).isCloseTo(best, within(1e-6));
  }

  @Test
  void aThousandEqualsTakeNoLongerThanItMay() {
    List<Entrant> entrants = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      entrants.add(article(i, 1, "a"));
    }
    assertThat(Choice.of(List.of(), entrants, alike(new Random(1), 60), RULES, 0.3, 5)).hasSize(5);
  }

  private static List<Entrant> random(Random random, int size) {
    List<Double> scores = random.doubles(size).boxed().sorted(Comparator.reverseOrder()).toList();
    List<Entrant> entrants = new ArrayList<>();
    Kind[] kinds = {Kind.ARTICLE, Kind.PAPER, Kind.TALK};
    for (int i = 0; i < size; i++) {
      entrants.add(entrant(i, scores.get(i), "s" + random.nextInt(4), kinds[random.nextInt(3)],
          new Labels(null, "c" + random.nextInt(2), random.nextInt(3) == 0)));
    }
    return entrants;
  }

  private static double[][] alike(Random random, int size) {
    double[][] alike = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        alike[i][j] = random.nextDouble();
        alike[j][i] = alike[i][j];
      }
    }
    return alike;
  }

  private static List<Integer> members(int set) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < Integer.SIZE; i++) {
      if ((set >> i & 1) == 1) {
        members.add(i);
      }
    }
    return members;
  }

  /** As the class says, worked out in the plainest way. */
  private static double worth(List<Entrant> entrants, double[][] alike, List<Integer> set) {
    double most = entrants.getFirst().score();
    double least = entrants.getLast().score();
    double worth = 0;
    for (int n = 0; n < set.size(); n++) {
      double nearest = 0;
      for (int before : set.subList(0, n)) {
        nearest = Math.max(nearest, alike[set.get(n)][before]);
      }
      worth += 0.7 * (entrants.get(set.get(n)).score() - least) / (most - least) - 0.3 * nearest;
    }
    for (Map.Entry<Rule, Integer> broken : Rule
        .broken(set.stream().map(entrants::get).toList(), RULES)
        .entrySet()) {
      worth -= broken.getKey().price() * broken.getValue();
    }
    return worth;
  }
}
