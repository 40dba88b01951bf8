package shortlist.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.document.Document;
import shortlist.indexer.SampleResponses;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.SampleWeb;

/** Each article of the sample web, whose eleven sites differ as real ones do. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleArticlesTest {

  private final SampleWeb web = SampleWeb.start();
  private final Extractor extractor = new Extractor();

  @BeforeAll
  void started() {
    assertThat(web.articles()).isNotEmpty();
  }

  @AfterAll
  void stop() {
    extractor.close();
    web.close();
  }

  Stream<Page> articles() {
    return web.articles().stream();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void itsParagraphsAndItsFactsAreFound(Page page) throws Exception {
    Document document = document(page);
    String text = plain(document.content().text());
    List<String> lost = page.paragraphs()
        .stream()
        .filter(paragraph -> !text.contains(plain(paragraph)))
        .toList();

    assertThat(lost).isEmpty();
    assertThat(document.metadata().title()).isEqualTo(page.title());
    assertThat(document.metadata().authors()).isEqualTo(page.authors());
    assertThat(document.metadata().published()).isEqualTo(page.published());
    assertThat(document.metadata().language()).isEqualTo("en");
    assertThat(document.metadata().kind().isShareable()).isTrue();
    assertThat(String.valueOf(document.url())).isEqualTo(page.address().toString());
  }

  /** What the pages of a site share is its frame, but for lines of code. */
  @Test
  void noLineIsSharedByTwoArticlesOfASite() throws Exception {
    Map<String, Set<URI>> lines = new TreeMap<>();
    for (Page page : web.articles()) {
      for (String line : withoutCode(document(page)).split("\n", -1)) {
        if (line.split("\\P{L}+", -1).length > 3) {
          lines.computeIfAbsent(page.site() + ": " + line, _ -> new HashSet<>())
              .add(page.address());
        }
      }
    }

    assertThat(lines).allSatisfy((_, addresses) -> assertThat(addresses).hasSize(1));
  }

  private Document document(Page page) throws Exception {
    Extraction extraction = extractor.extract(SampleResponses.get(web.port(), page.address()));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  private static String withoutCode(Document document) {
    return document.content().markdown().replaceAll("(?s)```.*?```", "");
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
