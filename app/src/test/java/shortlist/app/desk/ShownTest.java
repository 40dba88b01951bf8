package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

  @Test
  void marksThatReverseOrHideLettersAreDropped() {}

  @Test
  void aTitleIsNeverEmpty() {
    assertThat(Shown.title(" \u200B ")).isEqualTo("(no title)");
  }

  @Test
  void daysAreWrittenOut() {
    assertThat(Shown.day(LocalDate.of(2019, 3, 14))).isEqualTo("14 Mar 2019");
    assertThat(Shown.day(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 1 min", "220, 1 min", "1100, 5 min", "1230, 6 min"})
  void readingTakesAtLeastAMinute(int words, String minutes) {
    assertThat(Shown.minutes(words)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({"0.5, +0.50", "-1.234, −1.23"})
  void figuresCarryTheirSign(double figure, String shown) {
    assertThat(Shown.signed(figure)).isEqualTo(shown);
  }
}
