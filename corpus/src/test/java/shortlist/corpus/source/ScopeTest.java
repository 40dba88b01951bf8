package shortlist.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class ScopeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    https://example.com/                     | https://www.example.com/any/page        | true
    https://example.com/                     | https://other.example.com/              | false
    https://example.com/course/              | https://example.com/course/1.html       | true
    https://example.com/course/              | https://example.com/blog/               | false
    https://example.com/course/index.html    | https://example.com/course/1.html       | true
    https://example.com/feed/                | https://example.com/2020/post/          | true
    https://example.com/blog/index.xml       | https://example.com/blog/post           | true
    https://example.com/blog/feed            | https://example.com/about               | false
    https://example.com/feeds/all.atom.xml   | https://example.com/post                | true
    https://example.com/feeds/posts/default  | https://example.com/2020/01/post.html   | true
    https://medium.com/feed/some-blog        | https://medium.com/some-blog/a-post-1f  | true
    https://medium.com/feed/some-blog        | https://medium.com/other-blog/a-post-1f | false
    https://medium.com/feed/@someone         | https://medium.com/@someone/a-post-1f   | true
    https://medium.com/feed/some-blog        | https://medium.com/some-blog-2/a-post   | false
    http://localhost:8080/                   | http://localhost:8081/                  | false
    """)
  void linksBelongToASourceByHostAndPath(String source, String link, boolean belongs) {
    assertThat(Scope.of(WebUrl.of(source)).contains(WebUrl.of(link))).isEqualTo(belongs);
  }

  @ParameterizedTest
  @CsvSource({"https://example.com/jobs/1, false", "https://www.example.com/blog/1, true",
      "https://papers.example.org/any/where, true", "https://example.org/, false"})
  void rulesMoveThePrefixAndAddHosts(String link, boolean belongs) {
    Rules rules = new Rules(List.of(), List.of(), "/blog/", List.of("papers.example.org"), null,
        null, null, null);
    Source source = new Source(1, WebUrl.of("https://example.com/news/"), "A", Instant.EPOCH, rules,
        false);

    assertThat(source.scopes().stream().anyMatch(scope -> scope.contains(WebUrl.of(link))))
        .isEqualTo(belongs);
  }
}
