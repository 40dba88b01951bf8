package shortlist.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

  @Test
  void aSetHasNoSayInWhatIsChosenForIt() {
    List<Double> steady = List.of(.4, .4, .4);
    List<Double> lucky = List.of(.9, .1, .3);

    assertThat(LeaveOneOut.of(List.of(steady, lucky))).containsExactly(.4, .1, .3);
  }
}
