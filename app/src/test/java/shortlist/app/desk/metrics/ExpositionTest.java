package shortlist.app.desk.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {

  @Test
  void aFamilyIsExplainedBeforeItsSamples() {
    assertThat(new Exposition().counter("a_total", "All of it.", 3).gauge("b", "Now.", 15).text())
        .isEqualTo("""
          # HELP a_total All of it.
          # TYPE a_total counter
          a_total 3
          # HELP b Now.
          # TYPE b gauge
          b 15
          """);
  }

  @Test
  void largeNumbersAreWrittenOut() {
    assertThat(new Exposition().gauge("a", "A.", 12_345_678_901_000L).text())
        .endsWith("\na 12345678901000\n");
    assertThat(new Exposition().gauge("a", "A.", 0).text()).endsWith("\na 0\n");
  }

  @Test
  void whatWouldEndALineOrALabelIsEscaped() {
    assertThat(new Exposition()
        .gauges("a", "one\\two\nthree \"four\"", "l", Map.of("\"x\"\\\n", 1L))
        .text()).isEqualTo("""
          # HELP a one\\\\two\\nthree "four"
          # TYPE a gauge
          a{l="\\"x\\"\\\\\\n"} 1
          """);
  }
}
