package shortlist.indexer.extract.html.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  /** Three pieces of ten words. */
  private final Outline outline = Outline.of(Jsoup
      .parse(("<p>" + "word ".repeat(10)).repeat(3))
      .body());

  @Test
  void whatIsSureIsKeptAndWhatIsUnlikelyIsNot() {
    assertThat(choice(0.95, 0.9, 0.1)).containsExactly(true, true, false);
  }

  /** With .4 for each, to keep all three gives an expected F1 of .57, to keep one .36. */
  @Test
  void onAPageThatIsHardToJudgeMoreIsKept() {
    assertThat(choice(0.4, 0.4, 0.4)).containsExactly(true, true, true);
    assertThat(choice(0.99, 0.99, 0.4)).containsExactly(true, true, false);
  }

  @Test
  void aPageOfNothingLikelyIsEmpty() {
    assertThat(choice(0.02, 0.01, 0.01)).containsExactly(false, false, false);
  }

  private boolean[] choice(double... probabilities) {
    return Choice.of(outline.segments, probabilities);
  }
}
