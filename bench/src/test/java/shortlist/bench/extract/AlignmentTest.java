package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void theWordsOfALongestCommonSubsequenceAreFound() {
    assertThat(Alignment.of(List.of("menu", "the", "queue", "grew", "share", "overnight"),
        List.of("the", "queue", "grew", "overnight")))
        .containsExactly(false, true, true, true, false, true);
  }

  @Test
  void textsOfMoreThanSixtyFourWordsAreAlignedToo() {
    List<String> text = Collections.nCopies(200, "a");

    boolean[] within = Alignment.of(Collections.nCopies(203, "a"), text);

    int count = 0;
    for (boolean is : within) {
      count += is ? 1 : 0;
    }
    assertThat(count).isEqualTo(200);
  }

  @Test
  void nothingIsInAnEmptyText() {
    assertThat(Alignment.of(List.of("a", "b"), List.of())).containsExactly(false, false);
  }
}
