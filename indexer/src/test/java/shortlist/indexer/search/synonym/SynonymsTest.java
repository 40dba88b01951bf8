package shortlist.indexer.search.synonym;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.indexer.term.Terms;

class SynonymsTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void equalWordsFindEachOther() throws IOException {
    Synonyms synonyms = read("tram, streetcar, light rail").synonyms();

    assertThat(found(synonyms, "tram")).containsExactly("0-1: streetcar, light rail");
    assertThat(found(synonyms, "Trams")).containsExactly("0-1: streetcar, light rail");
    assertThat(found(synonyms, "my light rails here")).containsExactly("1-3: tram, streetcar");
    assertThat(found(synonyms, "light")).isEmpty();
    assertThat(found(synonyms, "rail light")).isEmpty();
  }

  @Test
  void anArrowLeadsOneWay() throws IOException {
    Synonyms synonyms = read("tram, bus => public transport").synonyms();

    assertThat(found(synonyms, "tram")).containsExactly("0-1: public transport");
    assertThat(found(synonyms, "public transport")).isEmpty();
  }

  @Test
  void theLongestRunCountsAndNoneLeadsToOthers() throws IOException {
    Synonyms synonyms = read("night bus, owl", "bus, coach", "coach, trainer").synonyms();

    assertThat(found(synonyms, "night bus")).containsExactly("0-2: owl");
    assertThat(found(synonyms, "bus")).containsExactly("0-1: coach");
  }

  @Test
  void linesOfSeveralFilesAddUp() throws IOException {
    Synonyms synonyms = read("k8s, kube").synonyms();

    assertThat(found(synonyms, "k8s")).containsExactly("0-1: kubernet, kube");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "k8s                       | kubernet",
      "machine learning          | ml",
      "a/b tests                 | ab test, split test, onlin control experi, onlin experiment",
      "learning-to-rank          | ''",
      "recommendation engines    | recsi, recommend system",
      "retrieval-augmented generation | rag"})
  void theWordsOfTheTradeAreKnown(String typed, String others) {
    Synonyms synonyms = SynonymReader.read(null).synonyms();

    assertThat(found(synonyms, typed).stream()
        .map(text -> text.replaceFirst(".*: ", ""))
        .toList()).isEqualTo(others.isEmpty() ? List.of() : List.of(others));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alone", "tram,", ", tram", "tram => ", "=> tram", "the, tram",
      "one two three four five six seven eight nine, tram", "+ = !, tram"})
  void aLineThatCannotBeUsedIsNamed(String bad) throws IOException {
    SynonymReader.Read read = read("# fine", "", bad, "tram, streetcar");

    assertThat(read.notes()).hasSize(1);
    assertThat(read.notes().getFirst()).startsWith("Line 3 of synonyms.txt is not used: ");
    assertThat(found(read.synonyms(), "tram")).containsExactly("0-1: streetcar");
  }

  @Test
  void noFileIsSoBadThatItFails() throws IOException {
    assertThat(read("tram, streetcar\n".repeat(20_000)).notes())
        .containsExactly("Only the first 10000 lines of synonyms.txt are used.");
    assertThat(read("x".repeat(5_000_000) + ", y").notes()).hasSize(1);
    assertThat(read("a => b => c, d").notes()).isNotNull();

    Path file = folder.resolve("synonyms.txt");
    Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 'x', ',', (byte) 0xc3});
    assertThat(SynonymReader.read(file).notes()).hasSize(1);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(SynonymReader.read(file).notes().getFirst()).contains("cannot be read");
    assertThat(SynonymReader.read(folder.resolve("none.txt")).notes()).isEmpty();
  }

  private SynonymReader.Read read(String... lines) throws IOException {
    Path file = folder.resolve("synonyms.txt");
    Files.writeString(file, String.join("\r\n", lines), StandardCharsets.UTF_8);
    return SynonymReader.read(file);
  }

  private static List<String> found(Synonyms synonyms, String typed) {
    return synonyms.in(Synonyms.units(Terms.read(typed, 100)))
        .stream()
        .map(found -> found.first() + "-" + found.end() + ": " + String.join(", ",
            found.others()
                .stream()
                .map(words -> String.join(" ",
                    words.terms().stream().map(Terms.At::text).toList()))
                .toList()))
        .toList();
  }
}
