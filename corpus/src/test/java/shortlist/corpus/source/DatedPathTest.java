package shortlist.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class DatedPathTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
    /2019/05/17/title       | 2019-05-17
    /2019/05/title          | 2019-05-31
    /2020/02/               | 2020-02-29
    /blog/2019-05-17-title  | 2019-05-17
    /blog/2019-05-17.html   | 2019-05-17
    /2019/05/50-ways        | 2019-05-31
    /posts/20190517/title   | 2019-05-17
    /2019/title             | 2019-12-31
    /2019/                  | -
    /posts/2019             | -
    /2019/13/title          | -
    /1889/05/title          | -
    /a-2019-model           | -
    /20191332/x             | -
    /abs/1905.12345         | -
    /                       | -
    """)
  void theLatestDayThatAnAddressCanMean(String path, @Nullable LocalDate day) {
    assertThat(DatedPath.of(WebUrl.of("https://example.com" + path)).orElse(null)).isEqualTo(day);
  }
}
