package shortlist.indexer.extract.html.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.indexer.extract.html.dom.Tags;

class OutlineTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    <p>One</p><p>Two</p>                                   | One/Two
    <div>One <b>two</b><p>Four</p>Five</div>               | One two/Four/Five
    <div>One<br><br>Three</div>                            | One/Three
    <p>One<script>x()</script></p><button>Buy</button> | One
    <p>One</p><p hidden>Two</p><p style="display: none">Three</p> | One
    <p>One</p><div role=tabpanel hidden>Two</div>          | One/Two
    <noscript>One</noscript><p>Two</p>                     | Two
    <ul><li>One<ul><li>Two</ul><li>Three</ul>              | One/Two/Three
    <table><tr><td>One<td>Two</table>                      | One/Two
    """)
  void aPageIsCutIntoPiecesThatStandAlone(String html, String starts) {
    assertThat(outline(html).segments).extracting(segment -> segment.text.start())
        .containsExactly(starts.split("/", -1));
  }

  @Test
  void textThatOnlyScriptsShowIsReadWhereNothingElseIsShown() {
    String hidden = "<div hidden>" + "<p>A sentence, of ten words or more, is what counts here."
        .repeat(40) + "</div>";

    assertThat(outline("<p>Loading</p>" + hidden).segments).hasSize(41);
    assertThat(outline(hidden.replace("hidden", "class=shown") + hidden).segments).hasSize(40);
  }

  @Test
  void allWithinALinkIsLinkText() {
    Outline outline = outline("<a href=/next><h3>The next post</h3><p>And what it says</p></a>");

    assertThat(outline.boxes.getFirst().linkWords).isEqualTo(7);
  }

  @Test
  void boxesKnowHowManyOfTheirSiblingsLookLikeThem() {
    Outline outline = outline("<p class=a>1</p><p class=a>2</p><p>3</p>");

    assertThat(outline.segments).extracting(segment -> segment.box.alike).containsExactly(2, 2, 1);
  }

  private static Outline outline(String html) {
    Element body = Jsoup.parse(html).body();
    Tags.unnest(body);
    return Outline.of(body);
  }
}
