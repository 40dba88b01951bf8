package shortlist.corpus.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    HTTP://Example.COM                       | http://example.com/
    https://example.com:443/a                | https://example.com/a
    http://example.com:8080/a                | http://example.com:8080/a
    http://example.com/a/./b/../c            | http://example.com/a/c
    http://example.com/../../a               | http://example.com/a
    http://example.com/a/..                  | http://example.com/
    http://example.com/%7euser/%c3%a9        | http://example.com/~user/%C3%A9
    http://example.com/a b                   | http://example.com/a%20b
    http://example.com/é                     | http://example.com/%C3%A9
    http://example.com/100%                  | http://example.com/100%25
    http://bücher.example/                   | http://xn--bcher-kva.example/
    http://example.com./a                    | http://example.com/a
    http://example.com/a#part                | http://example.com/a
    http://example.com/a?                    | http://example.com/a
    http://example.com/a?b=1&utm_source=x    | http://example.com/a?b=1
    http://example.com/a?utm_medium=x&fbclid=y | http://example.com/a
    http://user:pw@example.com/a             | http://example.com/a
    http:\\\\example.com\\a                  | http://example.com/a
    http://[::1]:8080/a                      | http://[::1]:8080/a
    http://example.com/a?q=x y               | http://example.com/a?q=x%20y
    """)
  void spellingsOfOneAddressAreOne(String spelt, String normal) {
    assertThat(WebUrl.parse(spelt)).hasValue(new WebUrl(normal));
    assertThat(WebUrl.parse(normal)).as("the normal form is stable").hasValue(new WebUrl(normal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "example.com", "/path", "ftp://example.com/",
      "javascript:alert(1)",
      "mailto:a@example.com", "http://", "http://exa mple.com/", "http://a..b/",
      "http://example.com:99999/", "http://example.com:x/", "data:text/html,x", "http://[1/",
      "file:///etc/passwd", "jar:http://example.com/!/"})
  void whatIsNoWebAddressGivesNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    g              | http://a/b/c/g
    ./g            | http://a/b/c/g
    g/             | http://a/b/c/g/
    /g             | http://a/g
    //g            | http://g/
    ?y             | http://a/b/c/d;p?y
    g?y            | http://a/b/c/g?y
    #s             | http://a/b/c/d;p?q
    g;x            | http://a/b/c/g;x
    ''             | http://a/b/c/d;p?q
    .              | http://a/b/c/
    ..             | http://a/b/
    ../g           | http://a/b/g
    ../../../g     | http://a/g
    g/./h          | http://a/b/c/g/h
    g/../h         | http://a/b/c/h
    http:g         | http://a/b/c/g
    """)
  void referencesResolveAsInRfc3986(String reference, String address) {
    assertThat(WebUrl.of("http://a/b/c/d;p?q").resolve(reference)).hasValue(new WebUrl(address));
  }

  @Test
  void anAddressOfThousandsOfCharactersIsNone() {
    assertThat(WebUrl.parse("http://example.com/" + "a".repeat(5_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://a/, 80", "https://a/, 443", "http://a:22/, 22", "http://under_score:22/, 22",
      "https://[::1]/, 443", "http://[::1]:25/, 25"})
  void thePortIsTheOneThatIsAsked(String address, int port) {
    assertThat(WebUrl.of(address).port()).isEqualTo(port);
  }

  @Test
  void partsAreThoseOfTheAddress() {
    WebUrl url = WebUrl.of("https://example.com:8443/a/b?c=d");
    assertThat(url.host()).isEqualTo("example.com");
    assertThat(url.authority()).isEqualTo("example.com:8443");
    assertThat(url.path()).isEqualTo("/a/b");
    assertThat(url.query()).isEqualTo("c=d");
    assertThat(url.withScheme("http")).isEqualTo(WebUrl.of("http://example.com:8443/a/b?c=d"));
    assertThat(WebUrl.of("http://[::1]/a").host()).isEqualTo("[::1]");
  }
}
