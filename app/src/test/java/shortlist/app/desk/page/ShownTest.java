package shortlist.app.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;

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
  @CsvSource({"0, , 1 min", "238, , 1 min", "239, , 2 min", "1190, , 5 min",
      "1190, PT41M1S, 42 min talk", "0, PT1S, 1 min talk"})
  void readingTakesAtLeastAMinuteAndATalkAsLongAsItIs(int words, Duration duration,
      String length) {
    Metadata talk = new Metadata("", List.of(), null, null, null, Kind.TALK, "", "", duration);
    assertThat(Shown.length(talk, words)).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"0.5, +0.50", "-1.234, −1.23"})
  void figuresCarryTheirSign(double figure, String shown) {
    assertThat(Shown.signed(figure)).isEqualTo(shown);
  }
}
