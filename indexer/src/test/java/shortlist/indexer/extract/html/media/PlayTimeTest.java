package shortlist.indexer.extract.html.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayTimeTest {

  @ParameterizedTest
  @CsvSource({"PT1H2M, PT1H2M", "pt62m3s, PT62M3S", "P0DT0H41M5S, PT41M5S", "PT2520.5S, PT42M",
      "1:02:03, PT1H2M3S", "62:03, PT62M3S", "42 min, PT42M", "1 hr 2 min, PT1H2M",
      "1h 2m, PT1H2M", "45 minutes, PT45M", "PT0S, ", "'', ", "P1D, ", "25:00:00, ", "soon, ",
      "2520, "})
  void timesAreReadAsPagesWriteThem(String text, Duration time) {
    assertThat(PlayTime.of(text).orElse(null)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({"2520, PT42M", "0, ", "9999999, ", "42:00, PT42M"})
  void aBareNumberIsSeconds(String text, Duration time) {
    assertThat(PlayTime.ofSeconds(text).orElse(null)).isEqualTo(time);
  }
}
