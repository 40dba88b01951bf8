package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlScannerTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "<a href=/x>x</a>",
      "<a href = '/x' >x</a>",
      "<A HREF=\"/x\" href=/y>x</A>",
      "<a title='a > b' href=/x>x</a>",
      "<a title=\"it's\" href=/x>x</a>",
      "<a/href=/x/y>x</a>",
      "<a href=/x?a=1&amp;b=2&copy=3>x</a>",
      "<a href>x</a><a href=''>y</a><a href=>z</a>",
      "<a =href=/x>x</a>",
      "<!-- <a href=/no>x</a> --><a href=/x>x</a>",
      "<!--><a href=/x>x</a>",
      "<!-- a --!><a href=/x>x</a>",
      "<! a href=/no><? a href=/no ?><a href=/x>x</a>",
      "<script>'<a href=/no>'</script><a href=/x>x</a>",
      "<SCRIPT>'</scripts><a href=/no>'</Script ><a href=/x>x</a>",
      "<style>a{}<a href=/no></style><textarea><a href=/no></textarea><a href=/x>x</a>",
      "<title><a href=/no>x</a></title><a href=/x>x</a>",
      "<iframe><a href=/no></iframe><noscript><a href=/x>x</a></noscript>",
      "1 < 2 <3 <a href=/x>x</a> </ a href=/no>",
      "<svg><a href=/x>x</a></svg><abbr href=/no>x</abbr>",
      "<a\n href=\n/x\n>x</a>",
      "<a href=/x",
      "<",
      "</",
      "a",
      ""})
  void anchorsAreThoseThatATreeHas(String html) {
    assertThat(anchors(html)).isEqualTo(html.equals("<a href=/x")
        ? List.of("/x") // what is cut off in a tag is still of use
        : anchorsInTree(html));
  }

  @ParameterizedTest
  @CsvSource({"<p>, 200000", "<a href=', 100000", "<!--, 100000", "</, 100000", "<a b=, 100000",
      "<script>, 100000"})
  void aPageOfNothingButBrokenTagsIsReadInLinearTime(String piece, int times) {
    assertThat(anchors(piece.repeat(times)).size()).isLessThanOrEqualTo(times);
  }

  private static List<String> anchors(String html) {
    List<String> anchors = new ArrayList<>();
    HtmlScanner tags = new HtmlScanner(html);
    while (tags.next()) {
      String href = tags.name().equals("a") && !tags.isEnd() ? tags.attribute("href") : null;
      if (href != null) {
        anchors.add(href);
      }
    }
    return anchors;
  }

  private static List<String> anchorsInTree(String html) {
    return Jsoup.parse(html)
        .select("a[href]")
        .stream()
        .map(anchor -> anchor.attr("href"))
        .toList();
  }
}
