package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected words are those that Python's {@code re.findall(r"\w+", text)} gives. */
class WordsTest {

  static List<Arguments> texts() {
    return List.of(
        Arguments.of("it's a_b 3.5%", List.of("it", "s", "a_b", "3", "5")),
        Arguments.of("नमस्ते दुनिया", List.of("नमस", "त", "द", "न", "य")),
        Arguments.of("x² ½ Ⅻ ①", List.of("x²", "½", "Ⅻ", "①")),
        Arguments.of("日本語のテキスト", List.of("日本語のテキスト")),
        Arguments.of("e\u0301te\u0301", List.of("e", "te")),
        Arguments.of("😀𝔘ni", List.of("𝔘ni")),
        Arguments.of("a\u00adb no\u00a0break", List.of("a", "b", "no", "break")),
        Arguments.of("", List.of()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void wordsAreRunsOfLettersDigitsAndUnderscores(String text, List<String> words) {
    assertThat(Words.of(text)).isEqualTo(words);
  }

  static List<Arguments> comparable() {
    return List.of(
        Arguments.of("STRASSE straße", List.of("strasse", "strasse")),
        Arguments.of("ﬁne Ελλάδος ΕΛΛΆΔΟΣ", List.of("fine", "ελλάδοσ", "ελλάδοσ")),
        Arguments.of("Ｆｕｌｌ width №5", List.of("full", "width", "no5")),
        Arguments.of("İstanbul", List.of("i", "stanbul")));
  }

  @ParameterizedTest
  @MethodSource("comparable")
  void comparableWordsDifferNeitherInCaseNorInForm(String text, List<String> words) {
    assertThat(Words.comparable(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void anyWhiteSpaceIsOneSpace(String text, String squeezed) {
    assertThat(Words.squeezed(text)).isEqualTo(squeezed);
  }

  static List<Arguments> spaces() {
    return List.of(
        Arguments.of("  a \u00a0 b\u2003c\u0085d\u2028 ", "a b c d"),
        Arguments.of("\u001ca\u001fb", "a b"),
        Arguments.of(" \u00a0", ""));
  }
}
