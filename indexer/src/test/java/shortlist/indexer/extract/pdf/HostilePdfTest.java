package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever a document does, there is an outcome, and the next one is read. */
class HostilePdfTest {

  private static final PdfReader READER = new PdfReader(Duration.ofSeconds(30));

  @AfterAll
  static void close() {
    READER.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.INCLUDE, names = {"CYCLIC_PAGE_TREE", "TEN_THOUSAND_PAGES",
      "A_BILLION_PAGES_CLAIMED", "FORM_THAT_DRAWS_ITSELF", "FONT_MADE_OF_ITSELF",
      "ENDLESS_CHARACTER_MAP", "HUGE_PICTURE"})
  void textBesideHarmIsRead(HostilePdf hostile) throws IOException {
    PdfPage page = READER.read(hostile.bytes()).page().orElseThrow();

    assertThat(page.content().text()).startsWith(HostilePdf.TEXT);
    assertThat(page.content().text().length()).isLessThan(20_000);
    nextDocumentIsRead();
  }

  @ParameterizedTest
  @EnumSource(names = {"FONT_THAT_SHOWS_ITSELF", "LETTERS_WITHOUT_END"})
  void lettersWithoutEndEnd(HostilePdf hostile) throws IOException {
    assertThat(READER.read(hostile.bytes()).page().orElseThrow().content().text().length())
        .isLessThan(20_000);
    nextDocumentIsRead();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENCRYPTED", "WITHOUT_PAGES", "DEEP_PAGE_TREE", "BLANKS_WITHOUT_END",
      "STATES_WITHOUT_END", "OBJECTS_WITHOUT_END", "DEEP_ARRAYS", "PAGES_THAT_ARE_THEMSELVES"})
  void whatCannotBeReadSaysWhy(HostilePdf hostile) throws IOException {
    PdfReader.Result result = READER.read(hostile.bytes());

    assertThat(result.page()).isEmpty();
    assertThat(result.reason()).isEqualTo(switch (hostile) {
      case ENCRYPTED -> "the PDF is encrypted";
      case WITHOUT_PAGES, PAGES_THAT_ARE_THEMSELVES -> "the PDF has no pages";
      case BLANKS_WITHOUT_END -> "the PDF has no text, only pictures";
      case DEEP_ARRAYS, DEEP_PAGE_TREE -> "the PDF is damaged";
      default -> "reading the PDF needed more memory than it may, or ended unexpectedly";
    });
    nextDocumentIsRead();
  }

  /** Cut off anywhere, a paper gives its first pages or says that it is damaged. */
  @Test
  void truncatedPapersDoNoHarm() throws IOException {
    byte[] paper = Papers.sample();
    for (int i = 1; i < 16; i++) {
      PdfReader.Result result = READER.read(Arrays.copyOf(paper, paper.length * i / 16));

      assertThat(result.page().isPresent() || result.reason().startsWith("the PDF ")).isTrue();
    }
    nextDocumentIsRead();
  }

  private static void nextDocumentIsRead() throws IOException {
    assertThat(READER.read(Papers.sample()).page()).isPresent();
  }
}
