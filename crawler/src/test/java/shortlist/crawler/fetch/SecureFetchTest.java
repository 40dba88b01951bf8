package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;

/** Fetches over TLS, and what becomes of them when they are sent away from it. */
class SecureFetchTest {

  private static final WebUrl PLAIN = WebUrl.of("http://blog.example/there");

  private static final FetcherSettings SETTINGS = FetcherSettings.of(
      new NetworkRules(true, Set.of(), Optional.empty()), "test/1", Duration.ofSeconds(10));

  @TempDir
  private Path folder;

  @Test
  void aCertificateOfNobodyKnownFailsInPlainWords()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (SecureServer server = new SecureServer(folder, SecureFetchTest::redirect)) {
      assertThat(fetch(server.url(), false)).isEqualTo(new Outcome.Failed(Failure.TLS,
          "no secure connection to 127.0.0.1 (its certificate comes from nobody who is trusted)"));
    }
  }

  @Test
  void aRedirectFromHttpsToHttpIsRefusedUnlessAllowed()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (SecureServer server = new SecureServer(folder, SecureFetchTest::redirect)) {
      trust(server.trustStore());
      assertThat(fetch(server.url(), SETTINGS.withAllowDowngrade(true)))
          .isEqualTo(new Outcome.Redirect(301, PLAIN, false));
      assertThat(fetch(server.url(), false)).isEqualTo(
          new Outcome.Refused("it redirects from https to http, to " + PLAIN
              + " (allow_downgrade = true in shortlist.toml lets it)"));
    }
  }

  @Test
  void serversThatSpeakHttp2AreAskedOverOneConnection() throws IOException, InterruptedException {
    Path keys = SecureServer.keys(folder);
    trust(keys);
    Connections connections = new Connections();
    WireMockServer server = new WireMockServer(WireMockConfiguration.options()
        .dynamicPort()
        .dynamicHttpsPort()
        .keystorePath(keys.toString())
        .keystoreType("PKCS12")
        .keystorePassword(SecureServer.PASSWORD)
        .keyManagerPassword(SecureServer.PASSWORD)
        .networkTrafficListener(connections));
    server.start();
    server.stubFor(WireMock.any(WireMock.anyUrl())
        .willReturn(WireMock.okForContentType("text/html", "<p>page")));
    WebUrl url = WebUrl.of("https://127.0.0.1:" + server.httpsPort() + "/");
    try (Fetcher fetcher = new Fetcher(SETTINGS);
        BodyMemory.Share share = new BodyMemory().share()) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.fetch(FetchRequest.page(url), share))
            .isInstanceOf(Outcome.Fetched.class);
      }
    } finally {
      server.stop();
    }
    assertThat(server.getAllServeEvents()).hasSize(3)
        .allMatch(event -> event.getRequest().getProtocol().equals("HTTP/2.0"));
    assertThat(connections.opened).hasValue(1);
  }

  private static final class Connections implements WiremockNetworkTrafficListener {

    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public void opened(Socket socket) {
      opened.incrementAndGet();
    }

    @Override
    public void incoming(Socket socket, ByteBuffer bytes) {
      // Only connections count.
    }

    @Override
    public void outgoing(Socket socket, ByteBuffer bytes) {
      // Only connections count.
    }

    @Override
    public void closed(Socket socket) {
      // Only those that were opened count.
    }
  }

  @AfterEach
  void trustAsBefore() {
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
  }

  private static void trust(Path store) {
    System.setProperty("javax.net.ssl.trustStore", store.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", SecureServer.PASSWORD);
  }

  @Test
  void aRedirectToHttpIsFollowedWhereTheUserWantsPlainHttp() throws IOException {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", SecureFetchTest::redirect);
    server.start();
    try {
      WebUrl secure = WebUrl.of("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(fetch(secure, true)).isEqualTo(new Outcome.Redirect(301, PLAIN, false));
    } finally {
      server.stop(0);
    }
  }

  private static Outcome fetch(WebUrl url, boolean plainHttp) {
    return fetch(url, SETTINGS.withPlainHttp(plainHttp));
  }

  private static Outcome fetch(WebUrl url, FetcherSettings settings) {
    try (Fetcher fetcher = new Fetcher(settings);
        BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(FetchRequest.page(url), share);
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", PLAIN.text());
    exchange.sendResponseHeaders(301, -1);
    exchange.close();
  }
}
