package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.FetchRequest.Purpose;

/** Servers on loopback that behave well and badly. */
class FetcherTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    fetcher = fetcher(Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void bodiesStayCompressedAndDecodeWithinTheirLimit() throws IOException {
    byte[] zipped = gzip(new byte[64 << 20]);
    serve("/bomb", exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      answer(exchange, 200, "text/html", zipped);
    });
    Response response = fetched("/bomb");
    assertThat(response.body()).isEqualTo(zipped);
    assertThat(response.content(1_000)).hasSize(1_000);
  }

  @Test
  void whoWeAreIsSaidAndNoCookieIsKept() {
    serve("/", exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "a=b");
      String heard = exchange.getRequestHeaders().getFirst("User-Agent") + "|"
          + exchange.getRequestHeaders().getFirst("Cookie") + "|"
          + exchange.getRequestHeaders().getFirst("Accept-Encoding");
      answer(exchange, 200, "text/plain", bytes(heard));
    });
    fetched("/");
    assertThat(new String(fetched("/").body(), StandardCharsets.UTF_8))
        .isEqualTo("test/1|null|gzip, br");
  }

  @Test
  void aValidatorThatStillHoldsGivesNotModified() {
    serve("/", exchange -> {
      boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      answer(exchange, same ? 304 : 200, "text/html", same ? null : bytes("page"));
    });
    assertThat(ask(fetcher, new FetchRequest(url("/"), Purpose.PAGE, "\"v1\"", null)))
        .isInstanceOf(Outcome.NotModified.class);
    assertThat(ask(fetcher, new FetchRequest(url("/"), Purpose.PAGE, "\"v0\"", null)))
        .isInstanceOf(Outcome.Fetched.class);
  }

  @Test
  void redirectsAreReportedAndNotFollowed() {
    redirect("/moved", "/there?x=1#part");
    assertThat(fetch("/moved")).isEqualTo(new Outcome.Redirect(301, url("/there?x=1"), false));
    redirect("/self", "/self");
    assertThat(fetch("/self")).isInstanceOf(Outcome.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
      "ftp://ftp.example/x", "jar:http://x.example/a.jar!/", "gopher://x.example/", "mailto:a@b.c",
      "http://", "https:///"})
  void aRedirectToWhatIsNoWebAddressIsRefused(String location) {
    redirect("/", location);
    assertThat(fetch("/")).isEqualTo(new Outcome.Refused("it redirects to no web address"));
  }

  @ParameterizedTest
  @CsvSource({"there, /there", "' /there ', /there", "?q=1, /?q=1", "./a/../there, /there",
      "'/two words', /two%20words", "\\there, /there", "/caf%c3%a9, /caf%C3%A9"})
  void oddFormsOfLocationsAreResolvedAsBrowsersDo(String location, String path) {
    redirect("/", location);
    assertThat(fetch("/")).isEqualTo(new Outcome.Redirect(301, url(path), false));
  }

  @Test
  void whatWasSentComesWithTheAnswer() {
    serve("/", exchange -> answer(exchange,
        exchange.getRequestHeaders().containsKey("If-None-Match") ? 304 : 200, "text/html", null));
    Headers plain = fetch("/") instanceof Outcome.Fetched fetched
        ? fetched.requestHeaders()
        : fail("not fetched");
    assertThat(plain.first("User-Agent")).hasValue("test/1");
    assertThat(plain.first("Accept-Encoding")).hasValue("gzip, br");
    assertThat(plain.first("If-None-Match")).isEmpty();
    assertThat(ask(fetcher, new FetchRequest(url("/"), Purpose.PAGE, "\"v1\"", null)))
        .isInstanceOfSatisfying(Outcome.NotModified.class,
            same -> assertThat(same.requestHeaders().first("If-None-Match")).hasValue("\"v1\""));
  }

  @Test
  void anOverloadedHostSaysWhenToComeBack() {
    serve("/", exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "7");
      answer(exchange, 429, "text/plain", bytes("slow down"));
    });
    assertThat(fetch("/"))
        .isEqualTo(new Outcome.Busy(429, Optional.of(Duration.ofSeconds(7))));
  }

  @Test
  void missingPagesAndUselessTypesAreOutcomes() {
    serve("/gone", exchange -> answer(exchange, 410, "text/html", bytes("gone")));
    serve("/film", exchange -> answer(exchange, 200, "video/mp4", bytes("film")));
    assertThat(fetch("/gone")).isEqualTo(new Outcome.Missing(410));
    assertThat(fetch("/film")).isEqualTo(new Outcome.Skipped(200, "video/mp4"));
  }

  @Test
  void anEndlessBodyIsCutOff() {
    serve("/", exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (byte[] block = new byte[1 << 16];;) {
          out.write(block);
        }
      }
    });
    assertThat(fetch("/")).isInstanceOfSatisfying(Outcome.Failed.class,
        failed -> assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE));
  }

  @Test
  void onlyTheStartOfAHugeRobotsTxtIsRead() {
    serve("/robots.txt", exchange -> answer(exchange, 200, "text/plain", new byte[2 << 20]));
    assertThat(ask(fetcher, FetchRequest.robots(url("/robots.txt"))))
        .isInstanceOfSatisfying(Outcome.Fetched.class,
            fetched -> assertThat(fetched.response().body()).hasSize(500 << 10));
  }

  @ParameterizedTest
  @CsvSource({"zstd", "'gzip, gzip, gzip'", "compress"})
  void aCodingThatWasNotAskedForIsAFailure(String coding) {
    serve("/", exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", coding);
      answer(exchange, 200, "text/html", new byte[50]);
    });
    assertThat(fetch("/")).isInstanceOfSatisfying(Outcome.Failed.class,
        failed -> assertThat(failed.failure()).isEqualTo(Failure.CODING));
  }

  @ParameterizedTest
  @CsvSource({"'', no answer from 127.0.0.1 within 400 ms",
      "HTTP/1.1 200, no answer from 127.0.0.1 within 400 ms"})
  void aServerThatSaysNothingOrStopsInItsHeadDidNotAnswerInTime(String start, String reason)
      throws IOException {
    assertThat(silent(start + (start.isEmpty() ? "" : " OK\r\n"), Duration.ofMillis(400)))
        .isIn(new Outcome.Failed(Failure.TIMEOUT, reason), new Outcome.Failed(Failure.TIMEOUT,
            "no complete answer from 127.0.0.1 within 400 ms"));
  }

  @Test
  void theReasonOfATimeoutSaysWhatDidNotCome() {
    Timeouts timeouts = Timeouts.within(Duration.ofSeconds(30));
    WebUrl url = WebUrl.of("https://blog.example/");
    SocketTimeoutException silence = new SocketTimeoutException("timeout");
    assertThat(Failures.outcome(url, new ConnectTimeoutException(silence), timeouts, false))
        .isEqualTo(timeout("no connection to blog.example within 15 s"));
    assertThat(Failures.outcome(url, silence, timeouts, false))
        .isEqualTo(timeout("no answer from blog.example within 15 s"));
    assertThat(Failures.outcome(url, silence, timeouts, true))
        .isEqualTo(timeout("blog.example stopped in the middle of its answer for 15 s"));
    assertThat(Failures.outcome(url, new InterruptedIOException("timeout"), timeouts, true))
        .isEqualTo(timeout("no complete answer from blog.example within 30 s"));
  }

  private static Outcome timeout(String reason) {
    return new Outcome.Failed(Failure.TIMEOUT, reason);
  }

  @Test
  void aDrippingServerRunsOutOfTime() {
    serve("/", exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 100; i++) {
          out.write('x');
          out.flush();
          Thread.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    try (Fetcher hasty = fetcher(Duration.ofMillis(600))) {
      assertThat(ask(hasty, FetchRequest.page(url("/"))))
          .isInstanceOfSatisfying(Outcome.Failed.class,
              failed -> assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT));
    }
  }

  @Test
  void hugeHeadersAreRefused() throws IOException {
    String header = "X-Filler: " + "x".repeat(2_000) + "\r\n";
    assertThat(raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header.repeat(40)
        + "Content-Length: 2\r\n\r\nok")).isInstanceOf(Outcome.Failed.class);
    assertThat(raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header.repeat(400)
        + "Content-Length: 2\r\n\r\nok")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void aTruncatedBodyIsABrokenAnswer() throws IOException {
    assertThat(raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nhalf"))
        .isInstanceOfSatisfying(Outcome.Failed.class,
            failed -> assertThat(failed.failure()).isEqualTo(Failure.PROTOCOL));
  }

  @Test
  void whatIsNoHttpIsABrokenAnswer() throws IOException {
    assertThat(raw("220 mail.example.org ESMTP\r\n")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void aClosedPortIsAConnectionFailure() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(ask(fetcher, FetchRequest.page(WebUrl.of("http://127.0.0.1:" + port + "/"))))
        .isInstanceOfSatisfying(Outcome.Failed.class,
            failed -> assertThat(failed.failure()).isEqualTo(Failure.CONNECT));
  }

  @Test
  void aNameBelowLocalhostIsBlockedAtConnectUnlessAllowed() {
    serve("/", exchange -> answer(exchange, 200, "text/html", bytes("private")));
    WebUrl local = WebUrl.of("http://blog.localhost:" + server.getAddress().getPort() + "/");
    assertThat(ask(fetcher, FetchRequest.page(local))).isInstanceOf(Outcome.Fetched.class);
    try (Fetcher guarded = new Fetcher(FetcherSettings.of(NetworkRules.PUBLIC, "test/1",
        Duration.ofSeconds(5)))) {
      assertThat(ask(guarded, FetchRequest.page(WebUrl.of("http://blog.localhost/"))))
          .isInstanceOfSatisfying(Outcome.Refused.class,
              refused -> assertThat(refused.reason()).contains("blocked address"));
    }
  }

  private Outcome raw(String answer) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> {
        try {
          while (true) {
            try (Socket client = socket.accept()) {
              client.getInputStream().read(new byte[4_096]);
              client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
          }
        } catch (IOException closed) {
          // The test is over.
        }
      });
      return ask(fetcher,
          FetchRequest.page(WebUrl.of("http://127.0.0.1:" + socket.getLocalPort() + "/")));
    }
  }

  /** Sends the start of an answer and then nothing. */
  private Outcome silent(String start, Duration timeout) throws IOException {
    List<Socket> clients = new CopyOnWriteArrayList<>();
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Fetcher hasty = fetcher(timeout)) {
      threads.execute(() -> {
        try {
          Socket client = socket.accept();
          clients.add(client);
          client.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
          // The test is over.
        }
      });
      return ask(hasty,
          FetchRequest.page(WebUrl.of("http://127.0.0.1:" + socket.getLocalPort() + "/")));
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  private static Outcome ask(Fetcher fetcher, FetchRequest request) {
    try (BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(request, share);
    }
  }

  private static Fetcher fetcher(Duration timeout) {
    return new Fetcher(
        FetcherSettings.of(new NetworkRules(true, Set.of(), Optional.empty()), "test/1",
            timeout));
  }

  private Response fetched(String path) {
    return fetch(path) instanceof Outcome.Fetched fetched
        ? fetched.response()
        : fail("not fetched");
  }

  private Outcome fetch(String path) {
    return ask(fetcher, FetchRequest.page(url(path)));
  }

  private WebUrl url(String path) {
    return WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  private void redirect(String path, String target) {
    serve(path, exchange -> {
      exchange.getResponseHeaders().put("Location", List.of(target));
      answer(exchange, 301, "text/html", bytes("moved"));
    });
  }

  private static void answer(HttpExchange exchange, int status, String type, byte @Nullable [] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (body != null) {
        out.write(body);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
