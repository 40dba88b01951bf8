package shortlist.recommender.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Scorecards.Scorecard;

class AdviceTest {

  private static final Source SOURCE = new Source(1, WebUrl.of("https://a.example/"), "a.example",
      Instant.EPOCH, Rules.NONE, false);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    # fetched, documents, shown, accepted, decided, elsewhere accepted of decided | advice
    120 | 90 | 14 |  0 | 14 | 60 | 200 | stop: 120 pages, nothing accepted of 14 decided on (elsewhere 30 %)
     30 | 20 |  5 |  3 |  5 | 20 | 200 | crawl more: 3 accepted of 5 decided on (elsewhere 10 %)
     30 | 20 | 12 |  3 | 12 | 60 | 200 | keep: 3 accepted of 12 decided on (elsewhere 30 %)
     30 | 20 |  2 |  0 |  2 | 60 | 200 | too early to say: 2 shown, 2 decided on
    120 | 90 | 14 |  0 |  4 | 60 | 200 | too early to say: 14 shown, 4 decided on
    120 | 90 | 14 |  0 | 14 |  1 |   3 | keep: nothing accepted of 14 decided on (elsewhere 33 %)
    120 | 90 | 14 |  0 | 14 |  0 |   0 | keep: nothing accepted of 14 decided on
      0 |  0 |  0 |  0 |  0 | 60 | 200 | too early to say: nothing was fetched yet
      1 |  1 |  0 |  0 |  0 | 60 | 200 | too early to say: 1 document, none was shown yet
     20 |  0 |  0 |  0 |  0 | 60 | 200 | too early to say: 20 pages, nothing to share among them yet
     50 |  0 |  0 |  0 |  0 | 60 | 200 | look at it: 50 pages gave nothing to share; shortlist crawl report tells what came of its host
    """)
  void adviceRestsOnWhatWasDecidedHereAndElsewhere(long fetched, long documents, long shown,
      long accepted, long decided, long othersAccepted, long othersDecided, String advice) {
    Scorecard card = card(fetched, documents, shown, accepted, decided);
    assertThat(Advice.of(card, new Proportion(othersAccepted, othersDecided), null).sentence())
        .isEqualTo(advice);
  }

  @Test
  void whatReadersClickMoreThanUsualIsNotToStop() {
    Scorecard card = card(120, 90, 14, 0, 14);
    Proportion others = new Proportion(60, 200);

    assertThat(Advice.of(card, others, new Clicked(4, 1.6, 1.2, 2.1))).isEqualTo(new Advice(
        Advice.Course.CRAWL_MORE, "crawl more: nothing accepted of 14 decided on (elsewhere 30 %);"
            + " 4 links clicked 1.6 times as often as usual (1.2 to 2.1)"));
    assertThat(Advice.of(card, others, new Clicked(4, 1.6, 0.8, 2.9)).course())
        .isEqualTo(Advice.Course.STOP);
    assertThat(Advice.of(card, others, new Clicked(1, 3, 1.2, 5)).course())
        .isEqualTo(Advice.Course.STOP);
  }

  private static Scorecard card(
      long fetched, long documents, long shown, long accepted, long decided) {
    return new Scorecard(SOURCE, fetched, documents, shown, accepted, decided - accepted, 0,
        List.of());
  }
}
