package shortlist.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.fetch.FetcherSettings;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.robots.RobotsReader.Answer;

/** What hosts answer instead of a robots.txt. */
class RobotsReaderTest {

  private static final int MEGABYTE = 1 << 20;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aHostWithoutAFilePermitsAll(int status) {
    serve(status);
    assertThat(read()).isInstanceOfSatisfying(Answer.Known.class,
        known -> assertThat(known.robots().allows(page("/x"))).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 599})
  void aHostInTroublePermitsNothingForNow(int status) {
    serve(status);
    assertThat(read()).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void ofFiftyMegabytesTheFirstHalfMegabyteCounts() {
    byte[] first = "User-agent: *\nDisallow: /first\n".getBytes(StandardCharsets.US_ASCII);
    byte[] filler = "# nothing at all\n".repeat(MEGABYTE / 17).getBytes(StandardCharsets.US_ASCII);
    server.createContext("/robots.txt", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(first);
        for (int i = 0; i < 50; i++) {
          out.write(filler);
        }
        out.write("Disallow: /last\n".getBytes(StandardCharsets.US_ASCII));
      }
    });
    assertThat(read()).isInstanceOfSatisfying(Answer.Known.class, known -> {
      assertThat(known.robots().allows(page("/first"))).isFalse();
      assertThat(known.robots().allows(page("/last"))).isTrue();
      assertThat(known.file().orElseThrow().body()).hasSize(500 << 10);
    });
  }

  private void serve(int status) {
    server.createContext("/robots.txt", exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
  }

  private Answer read() {
    try (
        Fetcher fetcher = new Fetcher(FetcherSettings.of(
            new NetworkRules(true, Set.of(), Optional.empty()), "test/1", Duration.ofSeconds(10)));
        BodyMemory.Share share = new BodyMemory().share()) {
      return new RobotsReader(fetcher).read(page("/"), share);
    }
  }

  private WebUrl page(String path) {
    return WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
