package shortlist.crawler.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class CalendarDateTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    /2024/01/                 | 2024-01
    /calendar/2024/1/17       | 2024-01
    /events/2024-01           | 2024-01
    /events/2024-01-17/       | 2024-01
    /2024/january/            | 2024-01
    /2024/Dec                 | 2024-12
    /2024/w05/                | 2024-01
    /2024-W53                 | 2024-12
    /cal?month=2&year=2024    | 2024-02
    /cal?y=2024&m=2&view=day  | 2024-02
    /cal?date=2024-02-03      | 2024-02
    /?m=202402                | 2024-02
    /?m=20240203              | 2024-02
    """)
  void anAddressThatNamesOnlyADateNamesItsMonth(String path, YearMonth month) {
    assertThat(date(path)).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/2024/", "/2024/01/title", "/2024-01-17-title", "/posts/12/34",
      "/2024/13/", "/2024/01/32/", "/?p=202402", "/page/2", "/2024/maybe", "/2024/w54",
      "/?m=2024", "/x?month=2", "/0000/01/", "/2024-1-7", "/12-34-567"})
  void anAddressThatNamesSomethingElseIsNone(String path) {
    assertThat(date(path)).isNull();
  }

  private static @Nullable YearMonth date(String path) {
    return CalendarDate.of(Address.of(WebUrl.of("http://example.com" + path)));
  }
}
