package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.indexer.extract.Extractor;

class ContendersTest {

  private static final String SENTENCE = "Queues keep bursts away from the store, which then has "
      + "time to write what came before, and nobody waits for it. ";

  private static final Page PAGE = new Page("1", "https://example.com/queues", """
    <html><head><title>Queues in front of stores</title></head><body>
    <nav><a href="/">Home of all that is good</a></nav>
    <article><h1>Queues in front of stores</h1><p>%s</p><pre>put x\n  get y</pre><p>%s</p></article>
    </body></html>""".formatted(SENTENCE.repeat(5), SENTENCE.repeat(5)), Truth.ofText(""));

  static List<Contender> contenders() {
    return List.of(new Ours(new Extractor()), new Readability(), new Selector());
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void eachFindsTheArticleWithItsLines(Contender contender) {
    Output output = contender.read(PAGE);

    assertThat(output.title()).isEqualTo("Queues in front of stores");
    assertThat(output.text().lines().map(String::strip)).contains("put x", "get y",
        SENTENCE.repeat(5).strip());
    assertThat(output.text()).doesNotContain("Home of all");
  }
}
