package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.bench.report.Figure;

class MetadataScoreTest {

  static List<Arguments> bylines() {
    return List.of(
        Arguments.of("By Ann Lee, Bob Ray", Set.of("ann lee", "bob ray")),
        Arguments.of("by: Ann Lee & Bob Ray and Cy", Set.of("ann lee", "bob ray", "cy")),
        Arguments.of("BY\u00a0Ann", Set.of("ann")),
        Arguments.of("Sandy Andrews; Bo|Di", Set.of("bo", "di", "sandy andrews")),
        Arguments.of("byron Hill", Set.of("byron hill")));
  }

  @ParameterizedTest
  @MethodSource("bylines")
  void bylinesAreParted(String byline, Set<String> names) {
    assertThat(Names.of(List.of(byline))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({"A Fine Day,a fine: DAY!,true,true", "One two three four,One two three,false,true",
      "One two three four,One two,false,false", "One,'',false,false"})
  void titlesAreRightByTheirWords(String right, String found, boolean exact, boolean soft) {
    assertThat(MetadataScore.title(right, found))
        .isEqualTo(new MetadataScore.Field(true, exact, soft));
  }

  @Test
  void whatIsNotToldDoesNotCount() {
    MetadataScore score = score(null, "2024-01-01");

    assertThat(MetadataScore.total(List.of(score))).isEmpty();
  }

  @Test
  void aWrongDayLowersPrecisionAndNoneLowersRecall() {
    List<MetadataScore> pages = List.of(score("2024-03-05", " 2024-03-05T10:00Z"),
        score("2024-03-05", "2024-03-06"), score("2024-03-05", "March 5"),
        score("2024-03-05", null));

    assertThat(MetadataScore.total(pages)).containsExactly(new Figure("date F1", 4, 0.4),
        new Figure("date precision", 4, 0.5), new Figure("date recall", 4, 1 / 3.0),
        new Figure("date right", 4, 0.25));
  }

  private static MetadataScore score(@Nullable String right, @Nullable String found) {
    Truth truth = new Truth("article", "", List.of(), List.of(), List.of(), List.of(), null, null,
        right);
    return MetadataScore.of(truth, new Output("", List.of(), found, ""));
  }
}
