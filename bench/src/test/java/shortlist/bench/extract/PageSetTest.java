package shortlist.bench.extract;

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

class PageSetTest {

  @TempDir
  Path folder;

  private Path written(String lines) throws IOException {
    Path file = folder.resolve("some-dev.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void aTruthIsReadFieldByField() throws IOException {
    PageSet set = PageSet.load(written("""
      {"id":"1","url":"http://example.com/","html":"<p>ü","truth":{"type":"forum","text":"t",\
      "with":["w"],"without":["o"],"code":["c"],"tables":["b"],"title":"T","author":null,\
      "date":"2024-03-05"}}
      """));

    assertThat(set).isEqualTo(new PageSet("some-dev",
        List.of(new Page("1", "http://example.com/", "<p>ü", new Truth("forum", "t", List.of("w"),
            List.of("o"), List.of("c"), List.of("b"), "T", null, "2024-03-05")))));
  }

  @Test
  void whatOtherToolsMadeOfAPageIsItsExpectedText() throws IOException {
    PageSet set = PageSet.load(written("""
      {"id":"1","url":"http://a.test/","html":"","reader_html":"<p>one<p>two","reader_metadata":{}}
      {"id":"2","html":"","expected_markdown":"# T\\n\\n**two**","expected_metadata":{"title":"T"}}
      """));

    assertThat(set.pages()).map(page -> page.truth().text().strip())
        .containsExactly("one two", "two");
    assertThat(set.pages().getLast().url()).isEmpty();
  }

  @Test
  void aMissingOrDamagedFileIsToldInASentence() throws IOException {
    Path damaged = written("{\"id\":\"1\"}\nnonsense\n");

    assertThatThrownBy(() -> PageSet.load(folder.resolve("absent.jsonl.gz")))
        .isInstanceOf(MissingSetting.class)
        .hasMessageContaining("absent.jsonl.gz")
        .hasMessageContaining("-Dextraction.data=");
    assertThatThrownBy(() -> PageSet.load(damaged)).isInstanceOf(MissingSetting.class)
        .hasMessageContaining("damaged after 1 pages");
    Files.write(damaged, List.of("not compressed"));
    assertThatThrownBy(() -> PageSet.load(damaged)).isInstanceOf(MissingSetting.class);
  }
}
