package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class CommonPathsTest {

  @Test
  void theFolderOfTheStartComesFirstAndNothingTwice() {
    List<WebUrl> feeds = CommonPaths.feeds(WebUrl.of("https://a.org/eng/blog"));
    assertThat(feeds).startsWith(WebUrl.of("https://a.org/eng/blog/feed"))
        .contains(WebUrl.of("https://a.org/rss.xml"), WebUrl.of("https://a.org/blog/feed"))
        .doesNotHaveDuplicates();
    assertThat(CommonPaths.feeds(WebUrl.of("https://a.org/")))
        .startsWith(WebUrl.of("https://a.org/feed"), WebUrl.of("https://a.org/rss.xml"))
        .doesNotHaveDuplicates();
    assertThat(CommonPaths.feeds(WebUrl.of("https://a.org/rss.xml")))
        .doesNotContain(WebUrl.of("https://a.org/rss.xml"));
  }

  @Test
  void sitemapsAreInTheFolderAndAtTheRoot() {
    assertThat(CommonPaths.sitemaps(WebUrl.of("https://a.org/proj/index.html")))
        .startsWith(WebUrl.of("https://a.org/proj/sitemap.xml"))
        .contains(WebUrl.of("https://a.org/sitemap.xml"),
            WebUrl.of("https://a.org/wp-sitemap.xml"));
  }

  @ParameterizedTest
  @CsvSource({"/feed, true", "/blog/feed/, true", "/rss.xml, true", "/a.atom, true",
      "/index.json, true", "/index.html, false", "/feedback, false", "/data.xml, false"})
  void feedsAreKnownByTheirAddresses(String path, boolean feed) {
    assertThat(CommonPaths.isFeed(WebUrl.of("https://a.org" + path))).isEqualTo(feed);
  }
}
