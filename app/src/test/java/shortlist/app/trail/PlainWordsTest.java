package shortlist.app.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.store.FetchOutcome;

class PlainWordsTest {

  @ParameterizedTest
  @CsvSource({"MISSING, 404, , , it answers 404",
      "DISALLOWED, 0, , , robots.txt forbids it",
      "SKIPPED, 200, image/png, , 'it is no page, feed, sitemap or PDF but image/png'",
      "SKIPPED, 200, text/html, not a feed: an HTML page, not a feed: an HTML page",
      "SKIPPED, 0, , a calendar without end, a calendar without end",
      "FAILED, 0, , no answer, no answer",
      "FAILED, 0, , , it failed"})
  void whatIsKnownOfATroubleIsTold(FetchOutcome outcome, int status, String type, String error,
      String words) {
    assertThat(PlainWords.trouble(outcome, status, type, error)).isEqualTo(words);
  }
}
