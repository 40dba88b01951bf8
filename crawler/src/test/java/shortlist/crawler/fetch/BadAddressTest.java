package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

/** Addresses that lead into private networks, or out of the web, by the ways that attacks take. */
class BadAddressTest {

  private static final String BLOG = "blog.localhost";
  private static final NetworkRules ONLY_THE_BLOG = new NetworkRules(false, Set.of(BLOG),
      Optional.empty());

  static List<String> blocked() {
    return List.of("http://127.0.0.1/", "http://2130706433/", "http://0x7f000001/",
        "http://017700000001/", "http://127.1/", "http://0/", "http://0.0.0.0/", "http://[::1]/",
        "http://[::]/", "http://[::ffff:10.0.0.1]/", "http://[::ffff:7f00:1]/",
        "http://１２７.０.０.１/", "http://①②⑦.0.0.1/", "http://127。0。0。1/", "http://%31%32%37.0.0.1/",
        "http://user:pw@10.0.0.1/", "http://8.8.8.8@10.0.0.1/", "http://169.254.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://172.16.0.1/", "http://192.168.0.1/",
        "http://100.64.0.1/", "http://[fc00::1]/", "http://[fe80::1]/",
        "http://[64:ff9b::10.0.0.1]/", "http://224.0.0.1/", "http://[ff02::1]/",
        "http://255.255.255.255/", "http://localhost/", "http://LOCALHOST./",
        "http://any.localhost/", "https://127.0.0.1/");
  }

  @ParameterizedTest
  @MethodSource("blocked")
  void anAddressOfAPrivateNetworkIsRefused(String text) {
    Optional<WebUrl> url = WebUrl.parse(text);
    url.ifPresent(address -> assertThat(fetch(NetworkRules.PUBLIC, address))
        .isInstanceOfSatisfying(Outcome.Refused.class,
            refused -> assertThat(refused.reason()).contains("blocked address")));
    assertThat(url.isPresent() || text.contains("%")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("blocked")
  void aRedirectToAPrivateNetworkLeadsNowhere(String target) throws IOException {
    assertThat(redirected(target)).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "jar:http://example.org/!/",
      "gopher://example.org/", "data:text/html,hello", "javascript:alert(1)", "blob:http://x/1",
      "mailto:me@example.org", "http://", "http://[::1/"})
  void whatIsNoWebAddressIsRefusedAsSourceAndAsTarget(String target) throws IOException {
    assertThat(WebUrl.parse(target)).isEmpty();
    assertThat(redirected(target)).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 53, 3306, 6379, 9200, 65535})
  void aPortThatWebSitesDoNotUseIsRefused(int port) {
    assertThat(fetch(NetworkRules.PUBLIC, WebUrl.of("http://blog.example:" + port + "/")))
        .isEqualTo(
            new Outcome.Refused("port " + port + " is not one that web sites use"));
  }

  /** A name server that tells whoever checks one address, and whoever connects another. */
  @Test
  void aNameThatIsPublicFirstAndPrivateThenIsBlockedWhenItIsConnected()
      throws UnknownHostException {
    AtomicInteger asked = new AtomicInteger();
    Dns rebinding = host -> List.of(InetAddress.getByAddress(host, asked.getAndIncrement() == 0
        ? new byte[]{8, 8, 8, 8}
        : new byte[]{10, 0, 0, 1}));
    assertThat(rebinding.lookup("rebound.example")).allMatch(NetworkGuard::isPublic);
    OkHttpClient client = new OkHttpClient.Builder().dns(rebinding)
        .socketFactory(new GuardedSockets(new NetworkGuard(NetworkRules.PUBLIC)))
        .build();
    Call call = client.newCall(new Request.Builder().url("http://rebound.example/").build());
    assertThatThrownBy(call::execute).isInstanceOf(BlockedAddressException.class)
        .hasMessageContaining("rebound.example");
    assertThat(asked).hasValue(2);
  }

  /** What becomes of a redirect from a site that may be fetched to {@code target}. */
  private static Outcome redirected(String target) throws IOException {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().put("Location", List.of(asSent(target)));
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    });
    server.start();
    try {
      WebUrl start = WebUrl.of("http://" + BLOG + ":" + server.getAddress().getPort() + "/");
      Outcome outcome = fetch(ONLY_THE_BLOG, start);
      return outcome instanceof Outcome.Redirect redirect
          ? fetch(ONLY_THE_BLOG, redirect.target())
          : outcome;
    } finally {
      server.stop(0);
    }
  }

  /** The server writes a byte a letter. */
  private static String asSent(String header) {
    return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Outcome fetch(NetworkRules rules, WebUrl url) {
    try (
        Fetcher fetcher = new Fetcher(FetcherSettings.of(rules, "test/1", Duration.ofSeconds(5)));
        BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(FetchRequest.page(url), share);
    }
  }
}
