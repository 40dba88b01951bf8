package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Document;

class DocumentFileTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void allThatIsSaidOfADocumentIsRead() throws IOException {
    Document document = all("""
      {"id":"d1","url":"https://example.org/a","title":"A","text":"Some text",\
      "published":"2019-03-14T10:00:00Z","language":"en"}""").getFirst();
    assertThat(document.id()).isEqualTo("d1");
    assertThat(document.url()).hasToString("https://example.org/a");
    assertThat(document.metadata().title()).isEqualTo("A");
    assertThat(document.content().text()).isEqualTo("Some text");
    assertThat(document.metadata().published()).hasToString("2019-03-14");
    assertThat(document.metadata().language()).isEqualTo("en");
  }

  @Test
  void aByteOrderMarkAndBlankLinesAreNoLines() throws IOException {
    assertThat(all("\uFEFF{\"id\":\"a\"}\r\n\r\n  \n{\"id\":\"b\"}")).extracting(Document::id)
        .containsExactly("a", "b");
  }

  @Test
  void piecesAreBoundedByNumberAndBySize() throws IOException {
    Path file = file(line("a", "x".repeat(60)) + line("b", "x".repeat(60)) + line("c", "y")
        + line("d", "y") + line("e", "y"));
    try (DocumentFile documents = DocumentFile.open(file)) {
      assertThat(documents.next(9, 100)).extracting(Document::id).containsExactly("a", "b");
      assertThat(documents.next(2, 100)).extracting(Document::id).containsExactly("c", "d");
      assertThat(documents.next(2, 100)).hasSize(1);
      assertThat(documents.next(2, 100)).isEmpty();
      assertThat(documents.position()).isEqualTo(documents.size());
    }
  }

  @Test
  void linesThatCannotBeUsedAreNamedAndTheRestIsTaken() throws IOException {
    Path file = file("nonsense\n" + line("a", "x") + "[1]\n{\"title\":\"no id\"}\n"
        + "{\"id\":\"b\",\"published\":\"soon\"}\n{\"id\":\"" + "i".repeat(201) + "\"}\n"
        + "{\"id\":\"c\",\"language\":\"" + "e".repeat(36) + "\"}\n");
    try (DocumentFile documents = DocumentFile.open(file)) {
      assertThat(documents.next(10, 1_000)).extracting(Document::id).containsExactly("a");
      assertThat(documents.problems()).containsExactly("line 1: not JSON",
          "line 3: not a JSON object", "line 4: no id",
          "line 5: not a date (YYYY-MM-DD): soon", "line 6: its id is longer than 200 characters",
          "line 7: its language is no code such as en");
      assertThat(documents.unusable()).isEqualTo(6);
    }
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws IOException {
    Path file = file(line("a", "x".repeat(17 << 20)) + line("b", "x"));
    try (DocumentFile documents = DocumentFile.open(file)) {
      assertThat(documents.next(10, 1_000)).extracting(Document::id).containsExactly("b");
      assertThat(documents.problems()).containsExactly("line 1: longer than 16 MB");
    }
  }

  @Test
  void manyProblemsAreCountedAndTheFirstAreTold() throws IOException {
    Path file = file(line("a", "x") + "nonsense\n".repeat(1_500));
    try (DocumentFile documents = DocumentFile.open(file)) {
      var _ = documents.next(10, 1_000);
      assertThat(documents.unusable()).isEqualTo(1_500);
      assertThat(documents.problems()).hasSize(1_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "nonsense\n", "{\"title\":\"no id\"}"})
  void aFileWithoutADocumentIsRefusedInASentence(String text) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> all(file)).isInstanceOf(FileException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aMissingFileAndUtf16AreRefused() throws IOException {
    assertThatThrownBy(() -> DocumentFile.open(folder.resolve("none")))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("There is no file");
    Path file = folder.resolve("utf16");
    Files.write(file, line("a", "x").getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> all(file)).isInstanceOf(FileException.class)
        .hasMessageContaining("not a UTF-8 text");
  }

  private List<Document> all(String text) throws IOException {
    return all(file(text));
  }

  private static List<Document> all(Path file) {
    List<Document> all = new ArrayList<>();
    try (DocumentFile documents = DocumentFile.open(file)) {
      for (List<Document> next = documents.next(2, 1_000); !next.isEmpty();) {
        all.addAll(next);
        next = documents.next(2, 1_000);
      }
    }
    return all;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("documents.jsonl"), text);
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"T\",\"text\":\"" + text + "\"}\n";
  }
}
