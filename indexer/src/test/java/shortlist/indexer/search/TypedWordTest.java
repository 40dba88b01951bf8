package shortlist.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "feature store                 | feature store",
      "\"feature store\" serving     | feature store serving",
      "“feature store”               | feature store",
      "(trams OR ferries) AND late   | trams ferries late",
      "tram -bus -\"night bus\" late | tram late",
      "site:example.org tram         | tram",
      "category:\"night bus\" tram   | tram",
      "title:tram title:\"late bus\" | tram late bus",
      "pre* fuzzy~ word~2 a^2 tram   | tram",
      "k8s c++ tf.data 2019 tram     | tram",
      "scikit-learn don't            | scikit-learn don't",
      "\"unbalanced tram             | unbalanced tram",
      "title: -                      | ''"})
  void wordsThatMayBeMisspeltAreFound(String typed, String words) {
    assertThat(String.join(" ", TypedWord.of(typed).stream().map(TypedWord::text).toList()))
        .isEqualTo(words.equals("''") ? "" : words);
    assertThat(TypedWord.of(typed)).allSatisfy(word -> assertThat(
        typed.substring(word.start(), word.end())).isEqualTo(word.text()));
  }

  @Test
  void aLongTextIsReadInPart() {
    assertThat(TypedWord.of("word ".repeat(100_000))).hasSizeLessThan(100);
    assertThat(TypedWord.of("x".repeat(1_000_000))).hasSizeLessThan(2);
  }
}
