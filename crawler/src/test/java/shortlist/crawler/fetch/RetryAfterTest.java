package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    0                               | 0
    120                             | 120
    99999999                        | 99999999
    99999999999999999999999999      | 2147483648
    Sun, 01 Mar 2026 12:01:30 GMT   | 90
    Sunday, 01-Mar-26 12:01:30 GMT  | 90
    Sun Mar  1 12:01:30 2026        | 90
    Sun, 01 Mar 2026 11:00:00 GMT   | 0
    Thu, 01 Jan 1970 00:00:00 GMT   | 0
    """)
  void secondsAndDatesSayHowLongToWait(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).hasValue(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "1.5", "soon", "120 s", "١٢٠"})
  void allElseSaysNothing(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEmpty();
  }
}
