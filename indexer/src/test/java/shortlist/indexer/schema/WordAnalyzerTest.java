package shortlist.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAnalyzerTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "The Engineering of Features | the engineering of features",
      "Google's Café               | google cafe",
      "scikit-learn                | scikit-learn scikit learn",
      "K8s and C++ in 2019, a 3    | k8s and c++ in"})
  void wordsStayWhole(String text, String words) throws IOException {
    assertThat(words(text)).containsExactly(words.split(" ", -1));
  }

  private static List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (WordAnalyzer analyzer = new WordAnalyzer();
        TokenStream stream = analyzer.tokenStream(Schema.WORDS, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
    }
    return words;
  }
}
