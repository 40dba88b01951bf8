package shortlist.indexer.extract.html.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.document.Content;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;

class BlockReaderTest {

  private static final WebUrl URL = WebUrl.of("https://e.org/");

  /** Each form in forms.txt: a name, the markup, the text and the Markdown. */
  static List<Arguments> forms() throws IOException {
    List<Arguments> forms = new ArrayList<>();
    try (InputStream in = Objects
        .requireNonNull(BlockReaderTest.class.getResourceAsStream("forms.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String form : all.substring(4).split("\n\n=== ", -1)) {
        String[] parts = form.split("\n--- text\n|\n--- markdown\n", -1);
        int name = parts[0].indexOf('\n');
        forms.add(arguments(parts[0].substring(0, name), parts[0].substring(name + 1), parts[1],
            parts[2]));
      }
    }
    return forms;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void everyFormIsReadAsItIsMeant(String name, String html, String text, String markdown) {
    Content content = read(html);

    assertThat(content.text()).as(name).isEqualTo(text);
    assertThat(content.markdown()).as(name).isEqualTo(markdown);
  }

  @Test
  void hostileMarkupIsBounded() {
    String spans = "<tr><td colspan=1000 rowspan=60000>a<td>b</tr>".repeat(1000);

    assertThat(read("<table>" + spans + "</table>").markdown().length()).isLessThan(2_000_000);
    assertThat(read("<b>".repeat(200) + "x").markdown()).isEqualTo("**x**");
    assertThat(read("<p>" + "<b>a.</b>b".repeat(20_000)).text()).hasSize(60_000);
    assertThat(read("<p>" + "$a \\( $".repeat(20_000)).text()).isNotEmpty();
    assertThat(read("<pre>" + "<span class=line>1</span>".repeat(20_000)).text()).isNotEmpty();
  }

  private static Content read(String html) {
    Element body = Jsoup.parse(html).body();
    Normalizer.normalize(body);
    Tags.unnest(body);
    return Block.render(BlockReader.read(body, URL));
  }
}
