package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.discover.KnownSites.Start;

class KnownSitesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    https://www.youtube.com/channel/UC0123456789abcdefghij_-     | https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghij_-
    https://m.youtube.com/channel/UC0123456789abcdefghijkl/videos | https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl
    https://youtube.com/user/SomeName                            | https://www.youtube.com/feeds/videos.xml?user=SomeName
    https://www.youtube.com/playlist?list=PL0123-_x              | https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123-_x
    https://www.youtube.com/watch?v=abc&list=PL0123              | https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123
    https://arxiv.org/list/cs.LG/recent                          | https://rss.arxiv.org/rss/cs.LG
    https://arxiv.org/list/stat.ML/new?skip=0&show=50            | https://rss.arxiv.org/rss/stat.ML
    https://arxiv.org/list/cond-mat.dis-nn/2024-05               | https://rss.arxiv.org/rss/cond-mat.dis-nn
    https://arxiv.org/archive/cs                                 | https://rss.arxiv.org/rss/cs
    https://arxiv.org/search/?query=concept+drift&searchtype=all | https://export.arxiv.org/api/query?search_query=all:concept+AND+all:drift&sortBy=submittedDate&sortOrder=descending&max_results=100
    https://arxiv.org/search/cs?query=%22feature+store%22&searchtype=title | https://export.arxiv.org/api/query?search_query=ti:%22feature+store%22&sortBy=submittedDate&sortOrder=descending&max_results=100
    https://arxiv.org/search/?query=100%&searchtype=author        | https://export.arxiv.org/api/query?search_query=au:100%25&sortBy=submittedDate&sortOrder=descending&max_results=100
    https://podcasts.apple.com/us/podcast/some-show/id1234567890 | https://itunes.apple.com/lookup?id=1234567890&entity=podcast
    https://podcasts.apple.com/podcast/id1234567890?i=1000       | https://itunes.apple.com/lookup?id=1234567890&entity=podcast
    https://medium.com/@some.one                                 | https://medium.com/feed/@some.one
    https://medium.com/some-blog                                 | https://medium.com/feed/some-blog
    https://medium.com/tag/mlops/latest                          | https://medium.com/feed/tag/mlops
    https://some-team.medium.com/                                | https://some-team.medium.com/feed
    https://example.substack.com/                                | https://example.substack.com/feed
    https://example.substack.com/archive                         | https://example.substack.com/feed
    https://github.com/some-owner/some.repo                      | https://github.com/some-owner/some.repo/releases.atom
    https://github.com/some-owner/repo.git                       | https://github.com/some-owner/repo/releases.atom
    https://github.com/some-owner/repo/releases                  | https://github.com/some-owner/repo/releases.atom
    https://old.reddit.com/r/SomeSub/new/                        | https://www.reddit.com/r/SomeSub/.rss
    https://dev.to/someone                                       | https://dev.to/feed/someone
    https://dev.to/t/mlops                                       | https://dev.to/feed/tag/mlops
    https://example.hashnode.dev/                                | https://example.hashnode.dev/rss.xml
    https://example.wordpress.com/                               | https://example.wordpress.com/feed/
    https://example.blogspot.com/                                | https://example.blogspot.com/feeds/posts/default
    https://example.tumblr.com/                                  | https://example.tumblr.com/rss
    """)
  void aPageForPeopleLeadsToItsFeed(String pasted, String feed) {
    assertThat(KnownSites.starts(WebUrl.of(pasted))).singleElement().satisfies(start -> {
      assertThat(start.url()).isEqualTo(WebUrl.of(feed));
      assertThat(start.reason()).isNotBlank();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.youtube.com/@handle", "https://www.youtube.com/watch?v=abc",
      "https://www.youtube.com/playlist?list=WL", "https://www.youtube.com/channel/short",
      "https://www.youtube.com/feeds/videos.xml?user=x", "https://arxiv.org/abs/2401.12345",
      "https://arxiv.org/pdf/2401.12345", "https://arxiv.org/search/", "https://arxiv.org/",
      "https://arxiv.org/search/?query=", "https://itunes.apple.com/lookup?id=123456",
      "https://podcasts.apple.com/us/browse", "https://medium.com/", "https://medium.com/search",
      "https://medium.com/some-blog/a-story-1a2b3c4d", "https://medium.com/feed/some-blog",
      "https://some-team.medium.com/a-story-1a2b", "https://help.medium.com/",
      "https://example.substack.com/p/a-post", "https://substack.com/", "https://github.com/",
      "https://github.com/some-owner", "https://github.com/topics/mlops",
      "https://github.com/some-owner/repo/blob/main/README.md", "https://www.reddit.com/",
      "https://www.reddit.com/r/SomeSub/comments/1/x/", "https://dev.to/someone/a-post-1",
      "https://dev.to/tags", "https://dev.to/", "https://example.com/", "https://localhost/",
      "https://medium.com.example.org/some-blog", "https://notmedium.com/some-blog"})
  void anyOtherAddressStaysAsItIs(String pasted) {
    assertThat(KnownSites.starts(WebUrl.of(pasted))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://arxiv.org/list/cs.LG/recent", "https://medium.com/some-blog",
      "https://some-team.medium.com/", "https://github.com/some-owner/repo",
      "https://www.reddit.com/r/SomeSub/", "https://dev.to/someone",
      "https://podcasts.apple.com/us/podcast/some-show/id1234567890"})
  void aBetterAddressNeedsNoBetterOne(String pasted) {
    WebUrl better = KnownSites.starts(WebUrl.of(pasted))
        .stream()
        .map(Start::url)
        .findFirst()
        .orElseThrow();

    assertThat(KnownSites.starts(better)).isEmpty();
  }

  @Test
  void aLookupNamesTheFeedOfThePodcast() {
    assertThat(feed("""
      {"resultCount": 2, "results": [
        {"wrapperType": "artist"},
        {"kind": "podcast", "feedUrl": "https://feeds.example.org/show"}]}""")).hasValue(
        WebUrl.of("https://feeds.example.org/show"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"results\": []}", "{\"results\": \"x\"}",
      "{\"results\": [{\"feedUrl\": 7}]}", "{\"results\": [{\"feedUrl\": \"file:///etc/x\"}]}",
      "<html></html>"})
  void aLookupThatNamesNoFeedGivesNone(String json) {
    assertThat(feed(json)).isEmpty();
  }

  private static Optional<WebUrl> feed(String json) {
    return KnownSites.feedOf(json.getBytes(StandardCharsets.UTF_8));
  }
}
