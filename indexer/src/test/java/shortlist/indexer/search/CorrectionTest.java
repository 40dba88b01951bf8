package shortlist.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

  @TempDir
  private static Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private static SearchIndex index;

  @BeforeAll
  static void write() {
    try (SmallIndex writer = new SmallIndex(folder)) {
      for (int i = 0; i < 120; i++) {
        writer.put("k" + i, "Kubernetes in practice", "We run kubernetes for machine learning.");
      }
      writer.put("forecast", "Forecasting trams", "Forecasting with gradient boosting.")
          .put("boasting", "Boasting", "Nobody likes boasting.")
          .put("store", "A feature store", "A feature store keeps features for serving models.")
          .put("key", "Keywords", "Which keywords do people type?")
          .put("typo", "Kuberntes", "Somebody wrote kuberntes here.")
          .put("accents", "Café", "Das Café hat geöffnet.");
      index = writer.open();
    }
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "forcasting                     | forecasting",
      "Forcasting                     | forecasting",
      "machin lerning                 | machine learning",
      "gradiant bosting               | gradient boosting",
      "\"gradiant bosting\"           | \"gradient boosting\"",
      "title:forcasting trams         | title:forecasting trams",
      "forcasting -buses site:example.org | forecasting -buses site:example.org",
      "(forcasting OR nothing) trams  | (forecasting OR nothing) trams",
      "featurestore                   | feature store",
      "key words                      | keywords",
      "geofnet                        | geoffnet",
      "kuberntes                      | kubernetes"})
  void misspeltWordsAreReplacedWhereTheyStand(String typed, String instead) {
    assertThat(index.search(typed, 10).instead()).isEqualTo(instead);
    assertThat(index.search(instead, 10).total()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecasting", "forecasts", "kubernetes", "boasting", "nobody",
      "xyzzyqwert", "-forcasting", "site:forcasting", "forcasting*", "forcasting -kubernetes xq7",
      "feature store", "", "\"", "the", "tra", "c++", "café"})
  void whatIsWellWrittenOrBeyondHelpStays(String typed) {
    assertThat(index.search(typed, 10).instead()).isNull();
  }

  @Test
  void theWordThatGoesWithTheOthersIsMeant() {
    assertThat(index.search("nobody boosing", 10).instead()).isEqualTo("nobody boasting");
    assertThat(index.search("gradient boosing", 10).instead()).isEqualTo("gradient boosting");
  }
}
