package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;

class ImportTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {
      "<opml version='2.0'><body><outline text='A'><outline text='B' xmlUrl='https://example.com/feed'/>",
      "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"https://example.com/feed\">B</A></DL>",
      "{\"url\":\"https://example.com/feed\",\"title\":\"B\"}",
      "# my sources\n\nhttps://example.com/feed\n",
      "example.com/feed", "\uFEFFhttps://example.com/feed\r\n"})
  void aListOfSourcesIsReadInEachOfItsForms(String text) throws IOException {
    Imported<Entry> imported = SourceFile.read(file(text));
    assertThat(imported.items()).extracting(entry -> entry.url().text())
        .containsExactly("https://example.com/feed");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void whatIsNoAddressIsNamedByItsLineAndTheRestIsKept() throws IOException {
    Imported<Entry> imported = SourceFile.read(file("https://example.com/\nnonsense\n"));
    assertThat(imported.items()).hasSize(1);
    assertThat(imported.problems()).containsExactly("line 2: not a web address: nonsense");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:someone@example.com", "someone@example.com", "localhost", "a. b",
      "../up", "file.opml:", "ftp://example.com/", "javascript:alert(1)", ".hidden", ""})
  void whatNamesNoHostIsNoAddress(String text) {
    assertThat(SourceFile.address(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"example.org, https://example.org/", "example.org/a?b=c, https://example.org/a?b=c",
      " example.org:8080/x , https://example.org:8080/x", "http://a.org, http://a.org/",
      "localhost:8080, ", "user.substack.com/, https://user.substack.com/"})
  void theSchemeOfAnAddressMayBeLeftOut(String text, @Nullable String url) {
    assertThat(SourceFile.address(text).map(WebUrl::text).orElse(null)).isEqualTo(url);
  }

  @Test
  void anExternalEntityIsNeverRead() throws IOException {
    Path secret = file("https://secret.example/");
    Imported<Entry> imported = SourceFile
        .parse("<!DOCTYPE opml [<!ENTITY x SYSTEM \"" + secret.toUri()
            + "\">]><opml><outline xmlUrl='https://example.com/&x;'/></opml>");
    assertThat(imported.items().toString()).doesNotContain("secret");
  }

  @Test
  void aFileThatNestsAThousandDeepIsRead() {
    String deep = "<opml>" + "<outline text='x'>".repeat(1_000)
        + "<outline xmlUrl='https://example.com/feed'/>";
    assertThat(SourceFile.parse(deep).items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "no address here", "<opml><body/></opml>",
      "<html>nothing</html>",
      "{\"title\":\"no url\"}", "{broken"})
  void aFileWithoutAnyAddressIsRefusedInOneSentence(String text) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> SourceFile.read(file)).isInstanceOf(FileException.class)
        .message()
        .doesNotContain("\n")
        .endsWith(".");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> SourceFile.read(folder.resolve("none")))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("no file");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = folder.resolve("binary");
    Files.write(file, new byte[]{(byte) 0xff, 0x00, (byte) 0xc3, 0x28});
    assertThatThrownBy(() -> SourceFile.read(file)).isInstanceOf(FileException.class);
  }

  @Test
  void pastResourcesAreReadAndBadLinesNamed() throws IOException {
    Imported<Resource> imported = ResourceFile.read(file(
        """
          {"url":"https://example.com/a","title":"A","kind":"talk","authors":"One","year":2019,"date":"2019-05-06"}
          {"url":"https://example.com/b"}
          {"title":"C","year":"soon"}
          [1]
          {"url":null,"title":"D"}
          """));
    assertThat(imported.items()).extracting(Resource::title).containsExactly("A", "D");
    assertThat(imported.problems()).containsExactly("line 2: no title",
        "line 3: year is not a whole number: soon", "line 4: not a JSON object");
  }

  @Test
  void theStarterCollectionHasThirtyResourcesInFiveCategories() {
    assertThat(StarterCollection.resources()).hasSize(30).allSatisfy(resource -> {
      assertThat(resource.title()).isNotBlank();
      assertThat(resource.summary()).isNotBlank();
    });
    assertThat(StarterCollection.resources().stream().map(Resource::category).distinct())
        .hasSize(5);
    assertThat(StarterCollection.resources()
        .stream()
        .map(Resource::url)
        .filter(Objects::nonNull)
        .map(WebUrl::text)
        .distinct()).hasSizeGreaterThan(25);
  }

  @Test
  void theStarterListHasFeedsOfManyHosts() {
    assertThat(StarterCollection.sources()).hasSizeGreaterThan(40);
    assertThat(StarterCollection.sources().stream().map(Entry::title).map(Optional::ofNullable))
        .allSatisfy(title -> assertThat(title).isPresent());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "import", ".txt"), text);
  }
}
