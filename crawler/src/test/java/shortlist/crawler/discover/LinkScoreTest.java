package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class LinkScoreTest {

  @ParameterizedTest
  @CsvSource({"/2021/05/how-we-serve-models/, /category/ml/", "/blog/how-we-serve-models, /blog",
      "/blog/how-we-serve-models, /about", "/posts/drift, /tags/drift/", "/about, /login",
      "/page/2/, /page/90/", "/posts/drift, /posts/drift?share=mail", "/tag/ml, /calendar/2020/01"})
  void theFirstIsBetterThanTheSecond(String better, String worse) {
    assertThat(score(better)).isGreaterThan(score(worse));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logo.png", "/data.csv", "/a/b/a/b/a/b", "/1/2/3/4/5/6/7/8/9/10/11"})
  void assetsAndTrapsAreWorthNothing(String path) {
    assertThat(score(path)).isZero();
  }

  private static double score(String path) {
    return LinkScore.of(WebUrl.of("http://example.org" + path), "");
  }
}
