package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

class LinkTest {

  @ParameterizedTest
  @CsvSource({"/blog/, /blog/page/2/, true", "/blog?page=6, /blog?page=7, true",
      "/posts/6, /posts/7, true", "/posts/6/, /posts/7, true", "/posts/9, /posts/10, true",
      "/p7/list-6.html, /p7/list-7.html, true", "/posts/6, /posts/8, false",
      "/posts/199, /posts/200, true", "/posts/200, /posts/201, false", "/, /page/1, false",
      "/2019/post, /2020/post, false", "/a/6/x, /b/7/x, false", "/a, /b, false",
      "/blog, /blog?q=page, false", "/blog, /mypage/4, false"})
  void aFurtherPageOfAListingIsKnown(String page, String next, boolean continuation) {
    assertThat(link(next, "").isContinuation(WebUrl.of("https://a.org" + page)))
        .isEqualTo(continuation);
  }

  @Test
  void longTextsAreCut() {
    assertThat(link("/", "x".repeat(Link.MAX_TEXT)).text()).hasSize(Link.MAX_TEXT);
    assertThat(link("/", "x".repeat(5_000)).text()).hasSize(Link.MAX_TEXT).endsWith("…");
  }

  private static Link link(String path, String text) {
    return new Link(WebUrl.of("http://a.org" + path), PageRole.PAGE, 0.5, null, text);
  }
}
