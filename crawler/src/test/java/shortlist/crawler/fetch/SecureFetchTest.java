package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;

/** Fetches over TLS, and what becomes of them when they are sent away from it. */
class SecureFetchTest {

  private static final WebUrl PLAIN = WebUrl.of("http://blog.example/there");

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
  void aRedirectFromHttpsToHttpIsRefused()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (SecureServer server = new SecureServer(folder, SecureFetchTest::redirect)) {
      System.setProperty("javax.net.ssl.trustStore", server.trustStore().toString());
      System.setProperty("javax.net.ssl.trustStorePassword", SecureServer.PASSWORD);
      assertThat(fetch(server.url(), false)).isEqualTo(
          new Outcome.Refused("it redirects from https to http, to " + PLAIN));
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  @Test
  void aRedirectToHttpIsFollowedWhereTheUserWantsPlainHttp() throws IOException {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", SecureFetchTest::redirect);
    server.start();
    try {
      WebUrl secure = WebUrl.of("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(fetch(secure, true)).isEqualTo(new Outcome.Redirect(301, PLAIN));
    } finally {
      server.stop(0);
    }
  }

  private static Outcome fetch(WebUrl url, boolean plainHttp) {
    try (
        Fetcher fetcher = new Fetcher(new NetworkRules(true, Set.of(), Optional.empty()), "test/1",
            Duration.ofSeconds(10), plainHttp);
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
