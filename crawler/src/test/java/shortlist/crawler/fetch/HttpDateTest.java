package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    Sun, 06 Nov 1994 08:49:37 GMT  | 1994-11-06T08:49:37Z
    SUN, 06 nov 1994 08:49:37 gmt  | 1994-11-06T08:49:37Z
    Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z
    Monday, 01-Jun-76 00:00:00 GMT | 2076-06-01T00:00:00Z
    Monday, 01-Jun-77 00:00:00 GMT | 1977-06-01T00:00:00Z
    Sun Nov  6 08:49:37 1994       | 1994-11-06T08:49:37Z
    Wed Nov 16 08:49:37 1994       | 1994-11-16T08:49:37Z
    Fri, 30 Jun 1972 23:59:60 GMT  | 1972-06-30T23:59:59Z
    """)
  void allFormsOfTheRfcAreRead(String text, Instant moment) {
    assertThat(HttpDate.parse(text, NOW)).hasValue(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "soon", "Sun, 06 Nov 1994 08:49:37 CET",
      "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Xxx 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 19x4 08:49:37 GMT", "1994-11-06T08:49:37Z",
      "Sun Nov    08:49:37 1994", "٠٦-Nov-94 08:49:37 GMT"})
  void allElseIsNoDate(String text) {
    assertThat(HttpDate.parse(text, NOW)).isEmpty();
  }
}
