package shortlist.indexer.extract.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  private static final List<String> DOCUMENT = List.of(
      "A pre-trained model is trained. The cooperation",
      "of non-linear units, and nonetheless");

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "a pre-       ; trained model      ; a pre-trained model",
      "the cooper-  ; ation of           ; the cooperation of",
      "un-          ; known words        ; unknown words",
      "non-         ; linear units       ; non-linear units",
      "none-        ; theless            ; nonetheless",
      "self-        ; supervised         ; self-supervised",
      "state-of-    ; the-art            ; state-of-the-art",
      "x-           ; axis               ; x-axis",
      "GPT-         ; 2                  ; GPT-2",
      "Mc-          ; Neil               ; Mc-Neil",
      "COM-         ; PUTER              ; COMPUTER",
      "one word     ; and another        ; one word and another",
      "3 -          ; 4                  ; 3 - 4"})
  void wordsAreJoinedAsTheDocumentWritesThem(String first, String second, String joined) {
    StringBuilder text = new StringBuilder();
    Vocabulary vocabulary = new Vocabulary(DOCUMENT.stream().map(VocabularyTest::line).toList());
    Stream.of(first, second).forEach(line -> vocabulary.append(text, line));

    assertThat(text).hasToString(joined);
  }

  private static Line line(String text) {
    return new Line(text, List.of(text), 0, 10, "Roman", 10, "Roman", "Roman", 1, 1, 0, 500, 90);
  }
}
