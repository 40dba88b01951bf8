package shortlist.corpus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

  private static final String[] PARTS = {"http:", "https:", "//", "/", "\\", "a", "Bc", "example",
      ".", "..", "%2e", "%2F", "%c3%a9", "%", "é", "\ud800", "?", "&", "=", "utm_x", "UTM_X",
      "gclid",
      "#", ":", "80", "443", "08", "8080", "@", "[", "]", "::1", "1", "0x7f", "xn--a", " ", "\t",
      "-",
      "_", "~", ";", "|", "{", "'", "+", "\u0001"};

  @Test
  void whatIsRecognisedIsLeftAloneAndWhatIsWrittenIsRecognised() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int addresses = 0;
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://a");
      for (int parts = random.nextInt(12); parts > 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String spelt = text.toString();
      String normal = UrlParser.parse(spelt);
      if (normal != null) {
        addresses++;
        // The fragment makes the parser write even what is recognised.
        assertThat(UrlParser.parse(normal + "#")).as("seed %d: %s", seed, spelt).isEqualTo(normal);
        WebUrl url = new WebUrl(normal);
        assertThat(url.scheme() + "://" + url.authority() + url.path()
            + (url.query().isEmpty() ? "" : "?" + url.query())).isEqualTo(normal);
        assertThat(normal).satisfiesAnyOf(
            written -> assertThat(NormalForm.matches(written)).as("seed %d", seed).isTrue(),
            written -> assertThat(url.host()).matches("\\[.*]|[0-9.]+"));
        assertThat(url.toUri()).hasToString(normal);
      }
    }
    assertThat(addresses).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @CsvSource({"http://2130706433/, 127.0.0.1", "http://0x7f.1/, 127.0.0.1",
      "http://017700000001/, 127.0.0.1", "http://127.1/, 127.0.0.1", "http://1.2.3/, 1.2.0.3",
      "http://%31.2.3.4/, 1.2.3.4", "http://１.2.3.4/, 1.2.3.4", "http://1.2.3.4./, 1.2.3.4",
      "http://[0:0:0:0:0:0:0:1]/, [::1]", "http://[::FFFF:127.0.0.1]/, [::ffff:7f00:1]",
      "http://[2001:DB8:0:0:1:0:0:1]/, [2001:db8::1:0:0:1]", "http://[1::]/, [1::]"})
  void numbersHaveOneSpelling(String spelt, String host) {
    assertThat(WebUrl.parse(spelt)).map(WebUrl::host).hasValue(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://256.1.1.1/", "http://1.2.3.4.5/", "http://1.2.3.08/",
      "http://4294967296/",
      "http://a.1/", "http://[1:2]/", "http://[:::]/", "http://[::1%25eth0]/",
      "http://[]/"})
  void numbersThatAreNoAddressesGiveNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }
}
