package shortlist.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class AddressWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "https://example.org/2019/feature-store-at-x       | feature store at x",
      "https://example.org/blog/Scaling_Kafka.html       | blog Scaling Kafka",
      "https://example.org/                              | ''",
      "https://example.org/caf%C3%A9/c%2B%2B             | café c",
      "https://example.org/%zz/x                         | zz x",
      "https://example.org/html/2019-03-14.html?q=a#b    | html",
      "https://example.org/a/v1.2/gpt4                   | a v1 gpt4"})
  void thePathIsCutIntoWords(String url, String words) {
    assertThat(AddressWords.of(WebUrl.of(url))).isEqualTo(words);
  }
}
