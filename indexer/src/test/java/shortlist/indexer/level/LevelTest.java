package shortlist.indexer.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.indexer.tone.Gauge;

class LevelTest {

  @ParameterizedTest
  @CsvSource({"0,BEGINNER", "0.35,BEGINNER", "0.5,GENERAL", "0.64,GENERAL", "0.65,ADVANCED"})
  void aGaugeIsReadInThreeSteps(double score, Level level) {
    assertThat(Level.of(new Gauge(score, List.of()))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"beginner,BEGINNER", "' Advanced ',ADVANCED", "expert,"})
  void aLabelNamesALevel(String label, Level level) {
    assertThat(Level.ofLabel(label).orElse(null)).isEqualTo(level);
  }
}
