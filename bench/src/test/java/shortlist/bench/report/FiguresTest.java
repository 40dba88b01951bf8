package shortlist.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({"0, 1", ".25, 1", ".26, 2", ".5, 2", ".99, 4", "1, 4"})
  void aPercentileIsAValueThatItsShareDoesNotExceed(double share, double value) {
    assertThat(Figures.percentile(List.of(4.0, 1.0, 3.0, 2.0), share)).isEqualTo(value);
  }

  @Test
  void nothingHasThePercentileZero() {
    assertThat(Figures.percentile(List.of(), .5)).isZero();
  }
}
