package shortlist.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import shortlist.corpus.link.WebUrl;

class RobotsTest {

  @Test
  void theLongestRuleWinsAndOurOwnGroupComesBeforeTheOneForAll() {
    Robots robots = parse("""
      User-agent: *
      Disallow: /
      User-agent: Shortlist
      Disallow: /private
      Allow: /private/open
      Crawl-delay: 2.5
      Sitemap: /maps/site.xml
      """);
    assertThat(allows(robots, "/public")).isTrue();
    assertThat(allows(robots, "/private/x")).isFalse();
    assertThat(allows(robots, "/private/open/x")).isTrue();
    assertThat(robots.crawlDelay()).hasValue(Duration.ofMillis(2_500));
    assertThat(robots.sitemaps()).containsExactly(WebUrl.of("http://example.org/maps/site.xml"));
  }

  @Test
  void aLongCrawlDelayDoesNotForbidEverything() {
    Robots robots = parse("User-agent: *\nCrawl-delay: 86400\n");
    assertThat(allows(robots, "/")).isTrue();
    assertThat(robots.crawlDelay()).hasValue(Duration.ofDays(1));
  }

  @Test
  void wildcardsAndEndMarksCount() {
    Robots robots = parse("User-agent: *\nDisallow: /*.php$\nDisallow: /calendar/*/\n");
    assertThat(allows(robots, "/a.php")).isFalse();
    assertThat(allows(robots, "/a.php?x")).isTrue();
    assertThat(allows(robots, "/calendar/2020/01")).isFalse();
  }

  @Test
  void whatIsNoRobotsTxtForbidsNothing() {
    assertThat(allows(parse("<html><body>Not found</body></html>"), "/x")).isTrue();
    assertThat(allows(parse(""), "/x")).isTrue();
  }

  private static boolean allows(Robots robots, String path) {
    return robots.allows(WebUrl.of("http://example.org" + path));
  }

  private static Robots parse(String text) {
    return Robots.parse(WebUrl.of("http://example.org/robots.txt"),
        text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }
}
