package shortlist.crawler.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class AddressRulesTest {

  private final AddressRules rules = new AddressRules(LocalDate.of(2026, 11, 21));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    /a/b/a/c/a/                          | a path that repeats itself
    /blog/x/blog/x                       | a path that repeats itself
    /a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p     | more than 15 folders deep
    /x?PHPSESSID=1                       | the id of a visit in the address
    /x;jsessionid=0A1B?a=b               | the id of a visit in the address
    /(S(abc123))/x                       | the id of a visit in the address
    /x?sid=0123456789abcdef0123          | the id of a visit in the address
    /calendar/2027/02/                   | a calendar's page of a time without pages
    /events/2031-07-04                   | a calendar's page of a time without pages
    /cal?month=12&year=1989              | a calendar's page of a time without pages
    /x?a=1&b=2&c=3&d=4&e=5&f=6&g=7       | more than 6 parameters
    /x?tag=a&tag=b&tag=c&tag=d           | a parameter that is given again and again
    /login?next=/login%252525            | an address within an address within an address
    """)
  void anAddressThatNoPageHasIsNamedForWhatItIs(String path, String rule) {
    assertThat(broken(path)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/2019/05/17/title/", "/2011/11/11/", "/11/11/11/", "/2027/02/title",
      "/calendar/2027/01/", "/docs/docs/intro", "/en/blog/en", "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o",
      "/x?sid=7", "/x?s=drift", "/wiki/Drift_(statistics)", "/x;v=1", "/archive/1900",
      "/x?a=1&b=2&c=3&d=4&e=5&f=6", "/x?tag=a&tag=b&tag=c", "/x?next=%2Fa%20b",
      "/api/org/example/api/Thing.html"})
  void anAddressThatAPageMayHaveIsLeftAlone(String path) {
    assertThat(broken(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/x?PHPSESSID=1, /x", "/x?a=1&sid=0123456789abcdef0123&b=2, /x?a=1&b=2",
      "/x;jsessionid=0A1B?a=b, /x?a=b", "/(S(abc123))/x, /x", "/x?sid=7, /x?sid=7",
      "/wiki/Drift_(statistics), /wiki/Drift_(statistics)"})
  void withoutTheIdOfAVisitAPageHasOneAddress(String path, String without) {
    assertThat(SessionIds.without(url(path))).isEqualTo(url(without));
  }

  private Optional<String> broken(String path) {
    return rules.broken(url(path), Address.of(url(path)));
  }

  private static WebUrl url(String path) {
    return WebUrl.of("http://example.com" + path);
  }
}
