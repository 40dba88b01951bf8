package shortlist.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.SparseVector;

class PriorTest {

  private final List<Observation> past = new ArrayList<>();

  @Test
  void aSiteThatWasTakenMoreOftenThanOthersHasAHigherPrior() {
    see("good.example", 1, 1);
    see("good.example", 1, 1);
    see("bad.example", 0, 1);
    see("bad.example", 0, 1);

    assertThat(prior("good.example")).isPositive();
    assertThat(prior("bad.example")).isNegative();
  }

  @Test
  void theLessWasSeenTheLessIsSaid() {
    see("once.example", 1, 1);
    for (int i = 0; i < 9; i++) {
      see("often.example", 1, 1);
    }
    for (int i = 0; i < 10; i++) {
      see("never.example", 0, 1);
    }

    assertThat(prior("once.example")).isCloseTo(1.0 / 4, within(1e-9));
    assertThat(prior("often.example")).isCloseTo(9.0 / 12, within(1e-9));
  }

  @Test
  void ofASiteThatWasNeverSeenNothingIsSaid() {
    see("good.example", 1, 1);

    assertThat(prior("new.example")).isZero();
  }

  @Test
  void whatSpeaksOnlyAgainstTheTextSaysNothingOfTheSite() {
    see("good.example", 1, 1);
    see("other.example", 0, 0);

    assertThat(prior("other.example")).isZero();
  }

  private double prior(String site) {
    return Prior.learn(Trait.SITE, Lesson.of(past, List.of(), 0)).of(item(site));
  }

  private void see(String site, double outcome, double traitWeight) {
    past.add(new Observation(item(site), 0, outcome, 1, traitWeight));
  }

  private static Item item(String site) {
    return new Item(site, SparseVector.ZERO, Map.of(Trait.SITE, site), Map.of());
  }
}
