package shortlist.indexer.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;

class ToneReaderTest {

  @TempDir
  private Path folder;

  private ToneReader.Read read(String lines) throws IOException {
    return ToneReader.read(Files.writeString(folder.resolve("tone.txt"), lines));
  }

  private static double clickbait(ToneReader.Read read, String title) {
    return new ClickbaitGauge(read.rules()).of(new Metadata(title, List.of(), null, "en",
        Kind.ARTICLE, "", ""), false, new int[0], new int[0]).score();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
    world class                  | A world-class pipeline     | true
    world class                  | World clashes              | false
    world/best [in] class        | Best in class serving      | true
    world/best [in] class        | Best class serving         | true
    ^ # ways                     | 7 ways to fail             | true
    ^ # ways                     | Seven ways to fail         | true
    ^ # ways                     | There are 7 ways to fail   | false
    ^ seven ways                 | Seven ways to fail         | true
    ways $                       | Seven ways                 | true
    ways $                       | Seven ways to fail         | false
    ten * models                 | Ten big models             | true
    ten * models                 | Ten models                 | false
    what ? ?                     | What?? Again               | true
    what ? ?                     | What? Again                | false
    don't wait                   | Don’t wait for it          | true
    """)
  void wordsAreFound(String words, String title, boolean found) throws IOException {
    ToneReader.Read read = read("clickbait | 0.9 | own | " + words);

    assertThat(read.notes()).isEmpty();
    assertThat(new ClickbaitGauge(read.rules()).of(new Metadata(title, List.of(), null, "en",
        Kind.ARTICLE, "", ""), false, new int[0], new int[0]).reasons().contains("own"))
        .isEqualTo(found);
  }

  @Test
  void aWeightOfNothingTakesALineBack() throws IOException {
    String title = "Our top 10 models";
    assertThat(clickbait(read(""), title)).isPositive();
    assertThat(clickbait(read("clickbait | 0 | listicle | top  #"), title)).isZero();
    assertThat(clickbait(read("level | 0 | listicle | top #"), title)).isPositive();
  }

  @Test
  void allLinesAreShownAsTheyCanBeWritten() throws IOException {
    List<String> lines = ToneRules.builtIn().lines();

    ToneReader.Read read = read(String.join("\n", lines));

    assertThat(read.notes()).isEmpty();
    assertThat(read.rules().lines()).isEqualTo(lines).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
    nonsense                                ; four parts
    tempo | 0.5 | fast | quick              ; neither with level nor with clickbait
    clickbait | lots | loud | wow           ; no weight from -1 to 1
    clickbait | NaN | loud | wow            ; no weight
    clickbait | 2 | loud | wow              ; no weight
    clickbait | 0.5 | | wow                 ; no reason
    clickbait | 0.5 | loud |                ; no word
    clickbait | 0.5 | loud | * wow          ; begin with a word
    clickbait | 0.5 | loud | (a+)+$         ; no word in lower case
    clickbait | 0.5 | loud | Wow            ; no word in lower case
    clickbait | 0.5 | loud | a b c d e f g h i j k l m; more than 12
    """)
  void aLineThatCannotBeReadIsNamedAndLeftOut(String line, String sentence) throws IOException {
    ToneReader.Read read = read("# mine\n" + line + "\nclickbait | 0.7 | loud | ker pow\n");

    assertThat(read.notes()).hasSize(1);
    assertThat(read.notes().getFirst()).startsWith("Line 2 of tone.txt is not used: ")
        .contains(sentence);
    assertThat(clickbait(read, "Ker-pow")).isPositive();
  }

  @Test
  void noFileIsTooBad() throws IOException {
    assertThat(ToneReader.read(folder).notes()).hasSize(1);
    assertThat(ToneReader.read(folder.resolve("none")).notes()).isEmpty();
    assertThat(read("x".repeat(100_000)).notes().getFirst()).contains("longer than 500");
    assertThat(read("nonsense\n".repeat(5_000)).notes()).hasSize(3);
    assertThat(clickbait(read("clickbait | 0.7 | loud | a/[b] " + "[*] ".repeat(11)),
        "a ".repeat(100))).isNotNegative();
  }
}
