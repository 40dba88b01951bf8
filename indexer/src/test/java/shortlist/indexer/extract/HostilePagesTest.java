package shortlist.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/** Whatever a server sends as a page: it ends, it says what happened, and the next one is read. */
@TestInstance(Lifecycle.PER_CLASS)
class HostilePagesTest {

  private static final WebUrl URL = WebUrl.of("https://example.org/2020/05/01/page");
  private static final int MAX_TEXT = 12 << 20;

  private final Map<String, Supplier<byte[]>> pages = HostilePages.all();
  private final Extractor extractor = new Extractor();

  @AfterAll
  void close() {
    extractor.close();
  }

  Stream<String> pages() {
    return pages.keySet().stream();
  }

  /** The time is there to stop what hangs; most take a tenth of a second, the worst some few. */
  @ParameterizedTest
  @MethodSource("pages")
  @Timeout(120)
  void itIsReadOrSaysWhyNotAndTheNextOneIsRead(String name) {
    Extraction extraction = extract(page(name));

    switch (extraction) {
      case Extraction.Extracted(var document, var _) -> {
        assertThat(document.content().text()).isNotBlank().hasSizeLessThan(MAX_TEXT);
        assertThat(document.metadata().title()).hasSizeLessThan(2_000);
        assertThat(document.metadata().summary()).hasSizeLessThan(2_000);
        assertThat(document.metadata().authors()).hasSizeLessThan(100);
      }
      case Extraction.Empty(String reason) -> assertThat(reason).isNotBlank();
      case Extraction.Entries(var entries) -> assertThat(entries).hasSizeLessThan(5_000);
      case Extraction.Failed(String reason) -> assertThat(reason).isNotBlank()
          .doesNotContain("the page could not be read");
    }
    assertThat(extract("<p>The next one.".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    only script              | the page has no text: it is drawn by scripts
    only script and a plea   | the page has no text: it is drawn by scripts
    nothing                  | the page has no text
    blanks                   | the page has no text
    only NUL bytes           | binary data, not a page
    random bytes             | binary data, not a page
    a zip file               | binary data, not a page
    a picture                | binary data, not a page
    an address of 4 MB       | -
    nested and closed        | -
    nested div               | -
    nested span              | -
    nested b                 | -
    nested blockquote        | -
    nested ul><li            | -
    nested table><tr><td     | the page has nothing to read but its frame: links, forms and notices
    combining marks          | -
    formatting that goes on too deep | -
    formatting repeated      | -
    a million attributes     | -
    a tag name of 4 MB       | -
    one line of 20 MB        | -
    200 MB of text           | -
    50,000 links             | the page has nothing to read but its frame: links, forms and notices
    a million line breaks    | the page has no text
    linked data of 20 MB     | the page has no text: it is drawn by scripts
    linked data 100,000 deep | -
    a document type bomb     | -
    UTF-16 without a mark    | -
    broken UTF-8             | -
    a frame's document       | -
    right to left            | -
    """)
  void whatIsNotReadSaysWhy(String name, String reason) {
    Extraction extraction = extract(page(name));

    if (reason.equals("-")) {
      assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    } else {
      assertThat(extraction).isEqualTo(new Extraction.Empty(reason));
    }
  }

  @Test
  void aTitleThatLiesAboutItsOrderIsShownAsItIsWritten() {
    assertThat(extract(page("right to left"))).isInstanceOfSatisfying(Extraction.Extracted.class,
        extracted -> assertThat(extracted.document().metadata().title()).isEqualTo("gpj.exe"));
  }

  private byte[] page(String name) {
    return Objects.requireNonNull(pages.get(name), name).get();
  }

  private Extraction extract(byte[] body) {
    return extractor.extract(new Response(URL, Instant.parse("2026-01-15T10:00:00Z"), 200,
        Headers.of("Content-Type", "text/html"), body));
  }
}
