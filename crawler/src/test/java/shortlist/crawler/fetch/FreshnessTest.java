package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.archive.Headers;

/** What the public suite leaves open; {@link FreshnessConformanceTest} has the rest. */
class FreshnessTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    max-age=600                                        | 600
    max-age="600"                                      | 600
    max-age=600, max-age=5                             | 600
    MAX-AGE=600 ,  private                             | 600
    extension="max-age=5, no-store, \\"", max-age=600  | 600
    max-age=99999999999999999999                       | 2147483648
    max-age=-5                                         | 0
    max-age=6.5                                        | 0
    max-age                                            | 0
    max-age=600, no-cache                              | 0
    max-age=600, no-cache="Set-Cookie"                 | 0
    max-age=600, no-store                              | 0
    max-age=600, no-store, must-understand             | 600
    s-maxage=600                                       | 0
    ''                                                 | 0
    ,,=,"                                              | 0
    """)
  void directivesSayHowLong(String cacheControl, long seconds) {
    assertThat(lifetime("Cache-Control", cacheControl)).hasSeconds(seconds);
  }

  @Test
  void whatHasAgedOnItsWayIsFreshForTheRest() {
    assertThat(lifetime("Cache-Control", "max-age=600", "Age", "100")).hasSeconds(500);
    assertThat(lifetime("Cache-Control", "max-age=600", "Date", "Sun, 01 Mar 2026 11:55:00 GMT",
        "Age", "100")).hasSeconds(300);
    assertThat(lifetime("Expires", "Sun, 01 Mar 2026 12:10:00 GMT", "Date",
        "Sun, 01 Mar 2026 11:55:00 GMT")).hasSeconds(600);
  }

  @Test
  void whatVariesWithAnythingIsNeverFresh() {
    assertThat(lifetime("Cache-Control", "max-age=600", "Vary", "*")).isZero();
    assertThat(lifetime("Cache-Control", "max-age=600", "Vary", "Accept-Encoding"))
        .hasSeconds(600);
  }

  @Test
  void aConfirmationSpeaksForWhatItConfirms() {
    Headers headers = Headers.of("Cache-Control", "max-age=600");
    assertThat(Freshness.lifetime(304, headers, NOON)).hasSeconds(600);
  }

  private static Duration lifetime(String... namesAndValues) {
    List<Headers.Field> fields = Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .map(i -> new Headers.Field(namesAndValues[i], namesAndValues[i + 1]))
        .toList();
    return Freshness.lifetime(200, new Headers(fields), NOON);
  }
}
