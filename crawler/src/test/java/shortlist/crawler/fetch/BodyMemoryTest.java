package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shortlist.corpus.link.WebUrl;

@Timeout(60)
class BodyMemoryTest {

  private static final int MEGABYTE = 1 << 20;

  private final BodyMemory memory = new BodyMemory();

  @Test
  void smallBodiesAreFreeAndLargeOnesAreChargedUntilTheirShareIsClosed() {
    long all = memory.available();
    try (BodyMemory.Share share = memory.share()) {
      share.reserve(MEGABYTE);
      assertThat(memory.available()).isEqualTo(all);
      share.reserve(3 * MEGABYTE);
      share.reserve(2 * MEGABYTE);
      assertThat(memory.available()).isEqualTo(all - 2 * MEGABYTE);
    }
    assertThat(memory.available()).isEqualTo(all);
  }

  @Test
  void aLargeBodyWaitsForMemoryAndASmallOneDoesNot() throws InterruptedException {
    Thread waiting;
    try (BodyMemory.Share first = memory.share(); BodyMemory.Share small = memory.share()) {
      first.reserve(memory.available() - MEGABYTE);
      waiting = Thread.ofPlatform().start(() -> {
        try (BodyMemory.Share second = memory.share()) {
          second.reserve(2 * MEGABYTE);
        }
      });
      while (waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      small.reserve(MEGABYTE);
      assertThat(waiting.isAlive()).isTrue();
    }
    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void aBodyIsChargedForItsLengthOrForAllThatIsTakenOfItsType() throws IOException {
    long all = memory.available();
    assertThat(all - availableWhileHeld(2 * MEGABYTE, true)).isEqualTo(2 * MEGABYTE);
    assertThat(all - availableWhileHeld(2 * MEGABYTE, false)).isEqualTo(ContentTypes.MAX_PAGE);
    assertThat(all - availableWhileHeld(1_000, false)).isZero();
  }

  private long availableWhileHeld(int size, boolean announced) throws IOException {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, announced ? size : 0);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(new byte[size]);
      }
    });
    server.start();
    WebUrl url = WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (
        Fetcher fetcher = new Fetcher(FetcherSettings.of(
            new NetworkRules(true, Set.of(), Optional.empty()), "test/1", Duration.ofSeconds(10)));
        BodyMemory.Share share = memory.share()) {
      assertThat(fetcher.fetch(FetchRequest.page(url), share)).isInstanceOf(Outcome.Fetched.class);
      return memory.available();
    } finally {
      server.stop(0);
    }
  }
}
