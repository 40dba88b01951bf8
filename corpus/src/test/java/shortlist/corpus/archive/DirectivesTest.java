package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class DirectivesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"noindex | true | false", "NOFOLLOW | false | true",
      "none | true | true", "noindex, nofollow | true | true", "all | false | false",
      "otherbot: noindex, nofollow | false | false", "shortlist: noindex | true | false",
      "otherbot: none, shortlist: nofollow | false | true",
      "unavailable_after: 25 Jun 2030 15:00:00 PST, noindex | true | false",
      "max-snippet:-1, nofollow | false | true", "otherbot: none # noindex | true | false",
      "noindexed | false | false"})
  void fieldsSayItToAllOrToACrawlerByName(String fields, boolean noindex, boolean nofollow) {
    List<Headers.Field> headers = Arrays.stream(fields.split(" # ", -1))
        .map(value -> new Headers.Field("X-Robots-Tag", value))
        .toList();
    assertThat(Directives.of(response(headers), List.of()))
        .isEqualTo(new Directives(noindex, nofollow));
  }

  @ParameterizedTest
  @CsvSource({"noindex nofollow, true, true", "'index,follow', false, false",
      "'NoIndex ,archive', true, false"})
  void metaElementsSayItToo(String content, boolean noindex, boolean nofollow) {
    assertThat(Directives.of(response(List.of()), List.of(content)))
        .isEqualTo(new Directives(noindex, nofollow));
  }

  private static Response response(List<Headers.Field> fields) {
    return new Response(WebUrl.of("http://a.org/"), Instant.EPOCH, 200, new Headers(fields),
        new byte[0]);
  }
}
