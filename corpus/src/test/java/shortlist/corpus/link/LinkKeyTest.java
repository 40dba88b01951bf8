package shortlist.corpus.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKeyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    https://www.example.com/post/              | http://example.com/post
    https://example.com/                       | http://www.example.com/index.html
    https://example.com/a?x=1&y=2              | https://example.com/a?y=2&x=1
    https://arxiv.org/abs/1909.05372           | http://arxiv.org/pdf/1909.05372v2.pdf
    https://arxiv.org/abs/cs/0112017           | https://arxiv.org/pdf/cs/0112017
    https://doi.org/10.1145/2487575.2488215    | https://dl.acm.org/doi/pdf/10.1145/2487575.2488215
    https://youtu.be/nx3yFzx_nHI               | https://www.youtube.com/watch?v=nx3yFzx_nHI&t=2s
    https://example.com/a?utm_source=b         | https://example.com/a
    https://arxiv.org/abs/1909.05372           | https://arxiv.org/html/1909.05372v3
    https://arxiv.org/abs/1909.05372           | https://doi.org/10.48550/arXiv.1909.05372
    https://arxiv.org/abs/1909.05372           | https://ar5iv.labs.arxiv.org/html/1909.05372
    https://arxiv.org/abs/math.GT/0309136      | https://arxiv.org/pdf/math.GT/0309136v1
    https://doi.org/10.1145/2487575.2488215    | http://dx.doi.org/10.1145%2F2487575.2488215
    https://doi.org/10.1145/2487575.2488215    | https://dl.acm.org/doi/fullHtml/10.1145/2487575.2488215
    https://doi.org/10.1000/abc                | https://journals.example.org/doi/epdf/10.1000/ABC
    https://doi.org/10.1007/s00778-019-0564-x  | https://link.springer.com/article/10.1007/s00778-019-0564-x
    https://doi.org/10.1007/s00778-019-0564-x  | https://link.springer.com/content/pdf/10.1007/s00778-019-0564-x.pdf
    https://youtu.be/nx3yFzx_nHI?t=3           | https://m.youtube.com/watch?list=a&v=nx3yFzx_nHI
    https://www.youtube.com/watch?v=nx3yFzx_nHI| https://www.youtube-nocookie.com/embed/nx3yFzx_nHI
    https://www.youtube.com/watch?v=nx3yFzx_nHI| https://www.youtube.com/live/nx3yFzx_nHI?si=x
    https://example.com/post                   | https://example.com/post/amp/
    https://example.com/post                   | https://example.com/post/amp
    https://example.com/post                   | https://example.com/amp/post
    https://example.com/post                   | https://example.com/post?amp=1
    https://example.com/post                   | https://example.com/post?amp
    https://example.com/post                   | https://example.com/post?outputType=amp
    https://example.com/post.html              | https://example.com/post.amp.html
    https://example.com/post                   | https://amp.example.com/post
    https://example.com/post?a=1               | https://example-com.cdn.ampproject.org/c/s/example.com/post/amp?a=1
    https://example.com/post                   | https://www.google.com/amp/s/www.example.com/post/amp/
    https://example.com/post                   | https://m.example.com/post
    https://example.com/post                   | https://mobile.example.com/post
    https://en.wikipedia.org/wiki/SimHash      | https://en.m.wikipedia.org/wiki/SimHash
    https://example.com/post                   | https://example.com/post;jsessionid=0A1B?jsessionid=2
    https://example.com/a/b                    | https://example.com/a;jsessionid=0A1B/b
    https://example.com/post?id=1              | https://example.com/post?PHPSESSID=abc&id=1
    https://example.com/post                   | https://example.com/post?sid=0123456789abcdef0123456789abcdef
    https://example.com/blog                   | https://example.com/blog/Default.aspx
    https://example.com/post                   | https://example.com/index.php/post
    https://example.com/a/b                    | https://example.com//a//b
    https://example.com/a?b                    | https://example.com/a?b=
    http://example.com:8080/a                  | http://www.example.com:8080/a/
    """)
  void formsOfOneAddressShareAKey(String one, String other) {
    assertThat(LinkKey.of(WebUrl.of(one))).isEqualTo(LinkKey.of(WebUrl.of(other)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    https://example.com/a             | https://example.com/b
    https://example.com/a?id=1        | https://example.com/a?id=2
    https://example.com/A             | https://example.com/a
    https://arxiv.org/abs/1909.05372  | https://arxiv.org/abs/1909.05373
    https://blog.example.com/         | https://example.com/
    https://www.youtube.com/watch?v=a | https://www.youtube.com/watch?v=b
    https://www.youtube.com/@a/videos | https://www.youtube.com/@b/videos
    https://m.co.uk/                  | https://co.uk/
    https://mobile.de/                | https://de/
    https://example.com/amp           | https://example.com/a
    https://example.com/example       | https://example.com/ex
    https://example.com/a?sid=12      | https://example.com/a?sid=13
    https://example.com/a?amp=220     | https://example.com/a?amp=110
    https://example.com/index         | https://example.com/
    http://example.com:8080/a         | http://example.com/a
    https://doi.org/10.1145/1         | https://doi.org/10.1145/2
    https://arxiv.org/list/cs.LG/new  | https://arxiv.org/list/cs.DB/new
    """)
  void differentPagesHaveDifferentKeys(String one, String other) {
    assertThat(LinkKey.of(WebUrl.of(one))).isNotEqualTo(LinkKey.of(WebUrl.of(other)));
  }
}
