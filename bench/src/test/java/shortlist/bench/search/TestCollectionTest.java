package shortlist.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.bench.report.MissingSetting;

class TestCollectionTest {

  private static final String TEXTS = """
    {"id": "a", "title": "One", "text": "first"}

    {"id": "b", "title": "", "text": "second"}
    """;

  @TempDir
  Path folder;

  @Test
  void plainAndCompressedTextsAreTheSame() throws IOException {
    Path plain = set("plain");
    Files.writeString(plain.resolve("docs.jsonl"), TEXTS);
    Path compressed = set("compressed");
    try (OutputStream out = new GZIPOutputStream(
        Files.newOutputStream(compressed.resolve("docs.jsonl.gz")))) {
      out.write(TEXTS.getBytes(StandardCharsets.UTF_8));
    }

    List<TestCollection> sets = TestCollection.loadAll(folder);

    assertThat(sets).extracting(TestCollection::name).containsExactly("compressed", "plain");
    assertThat(sets).allSatisfy(set -> assertThat(set.texts())
        .containsExactly(new Text("a", "One", "first"), new Text("b", "", "second")));
    assertThat(sets.getFirst().queries()).containsEntry("1", "what is\tfirst").hasSize(2);
  }

  @Test
  void onlyQueriesThatSomethingAnswersCount() throws IOException {
    Path plain = set("plain");
    Files.writeString(plain.resolve("docs.jsonl"), TEXTS);

    assertThat(TestCollection.load(plain).judgments().answerable()).containsExactly("1");
  }

  @Test
  void aFolderWithoutSetsSaysWhatToGive() {
    assertThatThrownBy(() -> TestCollection.loadAll(folder)).isInstanceOf(MissingSetting.class)
        .hasMessageContaining("-Dsearch.data=FOLDER");
  }

  @Test
  void aDamagedSetSaysSo() throws IOException {
    Files.writeString(set("plain").resolve("docs.jsonl"), TEXTS + "{\"id\"");

    assertThatThrownBy(() -> TestCollection.loadAll(folder)).isInstanceOf(MissingSetting.class)
        .hasMessageContaining("damaged after 2 texts");
  }

  private Path set(String name) throws IOException {
    Path set = Files.createDirectory(folder.resolve(name));
    Files.writeString(set.resolve("queries.tsv"), "1\twhat is\tfirst\n2\tnothing\n");
    Files.writeString(set.resolve("qrels.txt"), "1 0 a 2\n1 0 b 0\n2 0 a 0\n");
    return set;
  }
}
