package shortlist.indexer.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.indexer.search.snippet.Snippet;

class SynonymSearchTest {

  @TempDir
  private Path workspace = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private SearchIndex index;

  @BeforeEach
  void write() {
    try (SmallIndex writer = new SmallIndex(workspace.resolve("index"))
        .put("short", "", "Running it on k8s every day.")
        .put("long", "", "Running it on Kubernetes every day.")
        .put("phrase", "", "What machine learning is for.")
        .put("apart", "", "Learning how a machine works.")
        .put("tram", "", "A tram is late.")
        .put("streetcar", "", "A streetcar is late.")) {
      index = writer.open();
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "k8s                     | long short",
      "kubernetes              | long short",
      "running k8s day         | long short",
      "ml                      | phrase",
      "\"k8s\"                 | short",
      "running -k8s            | long",
      "k8s OR tram             | long short tram",
      "(ml OR tram) -streetcar | phrase tram",
      "title:k8s               | ''",
      "k8s*                    | short",
      "k8s nothingness         | long short"})
  void wordsFindWhatMeansTheSame(String query, String ids) {
    assertThat(found(query)).isEqualTo(List.of(ids.split(" ", -1))
        .stream()
        .filter(id -> !id.isEmpty())
        .toList());
  }

  @Test
  void whatMeansTheSameIsMarked() {
    Snippet snippet = index.search("ml", 10).hits().getFirst().snippet();

    assertThat(snippet.marks()).hasSize(1);
    Snippet.Mark mark = snippet.marks().getFirst();
    assertThat(snippet.text().substring(mark.start(), mark.end())).isEqualTo("machine learning");
  }

  @Test
  void whatWasTypedComesFirst() {
    assertThat(index.search("k8s", 10).hits().getFirst().id()).isEqualTo("short");
    assertThat(index.search("kubernetes", 10).hits().getFirst().id()).isEqualTo("long");
  }

  @Test
  void theUsersFileCountsAsSoonAsItIsSaved() throws IOException {
    assertThat(found("tram")).containsExactly("tram");

    Path file = Files.writeString(workspace.resolve("synonyms.txt"), "tram, streetcar\nalone\n");
    assertThat(found("tram")).containsExactly("streetcar", "tram");
    assertThat(found("k8s")).containsExactly("long", "short");
    assertThat(index.search("tram", 10).notes()).hasSize(1)
        .first()
        .asString()
        .startsWith("Line 2 of synonyms.txt is not used");

    Files.writeString(file, "tram => machine");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThat(found("tram")).containsExactly("apart", "phrase", "tram");
    Files.delete(file);
    assertThat(found("tram")).containsExactly("tram");
  }

  private List<String> found(String query) {
    return index.search(query, 10).hits().stream().map(Hit::id).sorted().toList();
  }
}
