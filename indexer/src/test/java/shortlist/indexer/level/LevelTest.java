package shortlist.indexer.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;

class LevelTest {

  private final ToneGauge tones = new ToneGauge();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // title | kind | words | of code | formulas | level
      "How we serve embeddings                | ARTICLE | 1000 |   0 |  0 | GENERAL",
      "How we serve embeddings                | PAPER   | 1000 |   0 |  0 | ADVANCED",
      "Machine learning for beginners         | ARTICLE | 1000 |   0 |  0 | BEGINNER",
      "Machine learning for beginners         | ARTICLE | 1000 | 900 | 90 | BEGINNER",
      "A gentle introduction to embeddings    | PAPER   | 1000 |   0 |  0 | ADVANCED",
      "You won't believe what this model said | ARTICLE | 1000 |   0 |  0 | GENERAL",
      "Bounds on the regret                   | ARTICLE | 1000 |   0 | 10 | ADVANCED",
      "Bounds on the regret                   | ARTICLE | 1000 |   0 |  9 | GENERAL",
      "Bounds on the regret                   | ARTICLE |  100 |   0 |  2 | GENERAL",
      "A scheduler in Rust                    | ARTICLE |  900 | 300 |  0 | ADVANCED",
      "A scheduler in Rust                    | ARTICLE |  900 | 299 |  0 | GENERAL",
      "A scheduler in Rust                    | ARTICLE |   90 |  90 |  0 | GENERAL"})
  void wordingAndContentTellTheLevel(String title, Kind kind, int words, int code, int formulas,
      Level level) {
    Metadata metadata = new Metadata(title, List.of(), null, "en", kind, "", "");

    assertThat(
        Level.of(metadata, tones.forBeginners(metadata), new Level.Figures(words, code, formulas)))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"beginner,BEGINNER", "' Advanced ',ADVANCED", "expert,"})
  void aLabelNamesALevel(String label, Level level) {
    assertThat(Level.ofLabel(label).orElse(null)).isEqualTo(level);
  }
}
