package shortlist.recommender.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTest {

  @Test
  void theWidestGapsComeFirstAndWhatIsNotBehindIsNone() {
    Map<String, Double> parts = Map.of("text", -1.0, "nearest", 0.0, "site", 0.5, "kind", -0.5,
        "level", -2.0);
    List<Map<String, Double>> first = List.of(
        Map.of("text", 1.0, "nearest", 1.0, "site", 0.0, "kind", 0.0),
        Map.of("text", 2.0, "nearest", 0.0, "site", 0.0, "kind", 0.0, "level", 0.0));

    List<Gap> gaps = Gap.of(parts, first);

    assertThat(gaps).containsExactly(new Gap("text", -1, 1.5), new Gap("level", -2, 0),
        gaps.getLast());
    assertThat(gaps.getLast().width()).isEqualTo(0.5);
  }

  @Test
  void withoutOthersNothingIsMissing() {
    assertThat(Gap.of(Map.of("text", -1.0), List.of())).isEmpty();
  }
}
