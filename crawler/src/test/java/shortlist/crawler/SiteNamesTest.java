package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

class SiteNamesTest {

  @ParameterizedTest
  @CsvSource({
      "someone.com, someone.github.io, true",
      "someone.github.io, www.someone.com, true",
      "someone.co.uk, someone.netlify.app, true",
      "someone.pages.dev, someone.netlify.app, true",
      "someone.com, someone.org, false",
      "someone.com, other.github.io, false",
      "blog.someone.com, someone.github.io, false",
      "someone.com, someone.com.evil.com, false",
      "someone.com, github.io, false",
      "localhost, localhost:8080, false",
      "127.0.0.1, 127.0.0.2, false",
      "someone.com, someone.github.io:8080, false"})
  void namesOfOneSiteDifferInAProvidersSuffixOnly(String host, String other, boolean one) {
    assertThat(SiteNames.areOne(host, other)).isEqualTo(one);
    assertThat(SiteNames.areOne(other, host)).isEqualTo(one);
  }

  @Test
  void aRenamedPageIsOnTheSitesOwnHostWhateverItsPath() {
    WebUrl page = WebUrl.of("http://someone.com/blog/");
    assertThat(SiteNames.renamed(WebUrl.of("https://someone.github.io//evil.com/a?b=c"), page))
        .isEqualTo(WebUrl.of("http://someone.com//evil.com/a?b=c"));
  }
}
