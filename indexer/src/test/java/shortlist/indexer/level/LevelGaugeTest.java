package shortlist.indexer.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.indexer.tone.Gauge;
import shortlist.indexer.tone.LabelledPages;
import shortlist.indexer.tone.ToneRules;

class LevelGaugeTest {

  private final LevelGauge gauge = new LevelGauge(ToneRules.builtIn());

  private static Metadata page(String title, Kind kind) {
    return new Metadata(title, List.of(), null, "en", kind, "", "");
  }

  private static TextSigns form(int code, int formulas, int you, int grade) {
    return new TextSigns(10, code, formulas, 0, you, grade, false);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    # title                                | kind    | code | formulas | you | grade | level
    How we serve embeddings in a bank      | PAPER   |    0 |        0 |   0 |    12 | ADVANCED
    How we serve models in a bank          | ARTICLE |    0 |        0 |   0 |    12 | GENERAL
    How we serve models in a bank          | ARTICLE |    0 |        0 |  40 |     8 | BEGINNER
    How we serve models in a bank          | TALK    |    0 |        0 |  40 |     8 | GENERAL
    Machine learning for beginners         | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    Machine learning for beginners         | ARTICLE |   90 |       90 |   0 |    12 | BEGINNER
    A gentle introduction to serving       | PAPER   |    0 |        0 |   0 |    12 | ADVANCED
    You won't believe what this model said | ARTICLE |    0 |        0 |   0 |    12 | GENERAL
    Notes on what we tried                 | ARTICLE |    0 |       10 |   0 |    12 | ADVANCED
    Notes on what we tried                 | ARTICLE |   33 |        0 |   0 |    12 | ADVANCED
    Notes on what we tried                 | ARTICLE |    5 |        0 |   8 |    11 | GENERAL
    What is gradient descent?              | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    Pandas cheat sheet                     | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    Getting started with PyTorch           | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    Transformers explained like I'm five   | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    A beginner's guide to Kubernetes       | ARTICLE |    0 |        0 |   0 |    12 | BEGINNER
    """)
  void wordingAndFormTellTheLevel(String title, Kind kind, int code, int formulas, int you,
      int grade, Level level) {
    Gauge shown = gauge.of(page(title, kind), form(code, formulas, you, grade));
    assertThat(Level.of(shown)).as("%s", shown).isEqualTo(level);
    assertThat(shown.reasons().isEmpty()).isEqualTo(level == Level.GENERAL);
  }

  @Test
  void whereNothingIsKnownItRestsInTheMiddle() {
    assertThat(gauge.of(page("", Kind.ARTICLE), TextSigns.NONE))
        .isEqualTo(new Gauge(0.5, List.of()));
  }

  @Test
  void onlyReasonsForTheSideThatItIsOnAreGiven() {
    assertThat(gauge.of(page("Machine learning for beginners", Kind.ARTICLE), form(90, 0, 40, 8))
        .reasons()).containsExactly("for beginners", "speaks to a learner or buyer throughout");
  }

  @Test
  void labelledTitlesAreToldApart() {
    assertThat(right(LabelledPages.seen())).as("of 37 seen").isEqualTo(36);
    assertThat(right(LabelledPages.kept())).as("of 37 kept back").isEqualTo(32);
  }

  private long right(List<LabelledPages.Page> pages) {
    return pages.stream()
        .filter(page -> Level.of(gauge.of(page.metadata(), TextSigns.NONE)) == page.level())
        .count();
  }
}
