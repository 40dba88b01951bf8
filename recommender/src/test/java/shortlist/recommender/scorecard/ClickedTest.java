package shortlist.recommender.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shortlist.corpus.engagement.Estimate;

class ClickedTest {

  private static final Estimate LIKED = new Estimate(2, 1, 4, 50, 1_000);

  @Test
  void linksWithoutClickFiguresDoNotCount() {
    assertThat(Clicked.of(List.of())).isEmpty();
    assertThat(Clicked.of(List.of(Estimate.UNKNOWN))).isEmpty();
    assertThat(Clicked.of(List.of(Estimate.UNKNOWN, LIKED))).hasValue(new Clicked(1, 2, 1, 4));
  }

  @Test
  void moreLinksMakeItSurer() {
    Clicked four = Clicked.of(Collections.nCopies(4, LIKED)).orElseThrow();
    assertThat(four.mean()).isEqualTo(2);
    assertThat(four.low()).isCloseTo(1.5, within(1e-9));
    assertThat(four.high()).isCloseTo(3, within(1e-9));
  }
}
