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
    """)
  void differentPagesHaveDifferentKeys(String one, String other) {
    assertThat(LinkKey.of(WebUrl.of(one))).isNotEqualTo(LinkKey.of(WebUrl.of(other)));
  }
}
