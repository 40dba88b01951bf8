package shortlist.indexer.search.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "We measured it. It was slow! Was it?        | slow      | It was slow!",
      "Use trees, e.g. XGBoost, or nets. Not both. | XGBoost   | Use trees, e.g. XGBoost, or nets.",
      "See Fig. 3 for this. Then go on.            | this      | See Fig. 3 for this.",
      "It was J. Smith who said so. Nobody else.   | said      | It was J. Smith who said so.",
      "Version 3.14 is out. Try it.                | out       | Version 3.14 is out.",
      "He said \"Stop.\" Then he left.             | left      | Then he left.",
      "He said \"Stop.\" Then he left.             | Stop      | He said \"Stop.\"",
      "Call load(). then fit() runs. Done.         | fit       | Call load(). then fit() runs.",
      "import os\\nx = os.getcwd()\\nprint(x)       | getcwd    | x = os.getcwd()",
      "A heading\\nThe text under it.              | heading   | A heading",
      "我们训练模型。然后部署它。                       | 部署       | 然后部署它。",
      "one line without an end                     | without   | one line without an end"})
  void theSentenceRoundAPlaceIsFound(String marked, String at, String sentence) {
    String text = marked.replace("\\n", "\n");
    int place = text.indexOf(at);
    int start = Sentences.start(text, place, 0);
    int end = Sentences.end(text, place, text.length());

    assertThat(text.substring(start, end)).isEqualTo(sentence);
  }

  @Test
  void nothingBeyondTheBoundsIsLookedAt() {
    String text = "word ".repeat(1_000);

    assertThat(Sentences.start(text, 3_000, 2_900)).isEqualTo(-1);
    assertThat(Sentences.end(text, 3_000, 3_100)).isEqualTo(-1);
  }
}
