package shortlist.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveDepthTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({"2024-11-21, 2024-11-21", "90d, 2025-12-31", "2w, 2026-03-17", "1M, 2026-02-28",
      "2y, 2024-03-31"})
  void aDateOrAPeriodGivesTheFirstDay(String text, LocalDate day) {
    assertThat(ArchiveDepth.since(text, TODAY)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2y3m", "-2y", "2024-13-01", "2026-04-01", "99999d"})
  void anythingElseIsRefusedInOneSentence(String text) {
    assertThatThrownBy(() -> ArchiveDepth.since(text, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }
}
