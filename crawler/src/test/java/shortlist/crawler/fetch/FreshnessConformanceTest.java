package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of the http-tests suite that ask of a cache what a crawler does with a stored response:
 * leave the server alone while it is fresh, and ask with its validators afterwards.
 */
class FreshnessConformanceTest {

  /** Whole parts of the suite that ask what a crawler does not do. */
  private static final Map<String, String> OTHER_SUITES = Map.of(
      "cc-request", "about directives of a cache's own client; nobody is served here",
      "invalidation", "about requests that change something; only GET is sent",
      "partial", "about parts of responses; none are asked for");

  private static final String SHARED = "about a cache that several users share";
  private static final Map<String, String> OTHER_CASES = Map.ofEntries(
      Map.entry("freshness-s-maxage-shared", SHARED),
      Map.entry("freshness-max-age-s-maxage-shared-longer", SHARED),
      Map.entry("freshness-max-age-s-maxage-shared-longer-reversed", SHARED),
      Map.entry("freshness-max-age-s-maxage-shared-longer-multiple", SHARED),
      Map.entry("freshness-max-age-s-maxage-shared-shorter", SHARED),
      Map.entry("freshness-max-age-s-maxage-shared-shorter-expires", SHARED),
      Map.entry("conditional-etag-vary-headers-mismatch", "our requests do not differ"));

  /**
   * Where we differ on purpose; the suite only asks how caches behave here, it requires nothing.
   */
  private static final Map<String, String> DIFFERENCES = Map.of(
      "heuristic-delta-5", "a tenth of the age is over before the second request",
      "heuristic-delta-10", "a tenth of the age is over before the second request",
      "heuristic-delta-30", "a tenth of the age is over before the second request",
      "conditional-etag-strong-generate-unquoted", "validators are sent back as they came");

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @ParameterizedTest
  @MethodSource("lifetimes")
  void aResponseIsFreshForAsLongAsItsServerSays(JsonNode example) {
    JsonNode stored = example.get("requests").get(0);
    Duration lifetime = Freshness.lifetime(status(stored), fields(stored), now);
    Duration elapsed = stored.path("pause_after").asBoolean(false) ? PAUSE : Duration.ZERO;
    boolean asWanted = (lifetime.compareTo(elapsed) > 0) == expected(example).equals("cached");
    assertThat(asWanted).as("lifetime %s", lifetime)
        .isEqualTo(!DIFFERENCES.containsKey(id(example)));
  }

  @ParameterizedTest
  @MethodSource("validations")
  void aStaleResponseIsAskedForWithItsValidators(JsonNode example) throws IOException {
    Headers stored = fields(example.get("requests").get(0));
    assertThat(Freshness.lifetime(200, stored, now)).isLessThan(PAUSE);
    JsonNode wanted = example.get("requests").get(1).path("expected_request_headers");
    String etag = stored.first("ETag").orElse(null);
    String expected = Stream.of(wanted)
        .flatMap(list -> list.values().stream())
        .filter(field -> field.get(0).stringValue().equals("If-None-Match"))
        .map(field -> field.get(1).stringValue())
        .findFirst()
        .orElse(etag);
    String sent = conditions(etag, stored.first("Last-Modified").orElse(null));
    boolean asWanted = sent.equals(expected + "|" + stored.first("Last-Modified").orElse(null));
    assertThat(asWanted).as(sent).isEqualTo(!DIFFERENCES.containsKey(id(example)));
  }

  @Test
  void everyCaseIsTriedOrListedWithItsReason() {
    assertThat(cases()).hasSize(192);
    assertThat(lifetimes().count() + validations().count() + cases()
        .filter(FreshnessConformanceTest::isOther)
        .count()).isEqualTo(192);
  }

  /** What a server reads of the conditions that are sent: If-None-Match|If-Modified-Since. */
  private static String conditions(@Nullable String etag, @Nullable String lastModified)
      throws IOException {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> heard = new ArrayList<>();
    server.createContext("/", exchange -> {
      heard.add(exchange.getRequestHeaders().getFirst("If-None-Match") + "|"
          + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    });
    server.start();
    WebUrl url = WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (
        Fetcher fetcher = new Fetcher(FetcherSettings.of(
            new NetworkRules(true, Set.of(), Optional.empty()), "test/1", Duration.ofSeconds(10)));
        BodyMemory.Share share = new BodyMemory().share()) {
      assertThat(fetcher.fetch(
          new FetchRequest(url, FetchRequest.Purpose.PAGE, etag, lastModified), share))
          .isInstanceOf(Outcome.NotModified.class);
      return heard.getFirst();
    } finally {
      server.stop(0);
    }
  }

  static Stream<JsonNode> lifetimes() {
    return cases().filter(example -> !isOther(example))
        .filter(example -> expected(example).endsWith("cached"));
  }

  static Stream<JsonNode> validations() {
    return cases().filter(example -> !isOther(example))
        .filter(example -> expected(example).endsWith("validated"));
  }

  private static boolean isOther(JsonNode example) {
    return OTHER_SUITES.containsKey(example.get("suite").stringValue())
        || OTHER_CASES.containsKey(id(example)) || isClients(example);
  }

  /** About a condition of a cache's own client: it, not we, says which response it has. */
  private static boolean isClients(JsonNode example) {
    JsonNode last = example.get("requests").get(example.get("requests").size() - 1);
    return !expected(example).endsWith("validated") && last.path("request_headers")
        .values()
        .stream()
        .anyMatch(field -> field.get(0).stringValue().startsWith("If-"));
  }

  private static String expected(JsonNode example) {
    JsonNode requests = example.get("requests");
    return requests.get(requests.size() - 1).path("expected_type").asString("");
  }

  private static String id(JsonNode example) {
    return example.get("id").stringValue();
  }

  private static int status(JsonNode request) {
    return request.has("response_status") ? request.get("response_status").get(0).intValue() : 200;
  }

  /** A number as a value is a date, so many seconds from now. */
  private Headers fields(JsonNode request) {
    return new Headers(request.path("response_headers")
        .values()
        .stream()
        .map(field -> new Headers.Field(field.get(0).stringValue(), value(field.get(1))))
        .toList());
  }

  private String value(JsonNode value) {
    return value.isNumber()
        ? DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .format(now.plusSeconds(value.intValue()).atOffset(ZoneOffset.UTC))
        : value.stringValue();
  }

  static Stream<JsonNode> cases() {
    try (InputStream in = FreshnessConformanceTest.class.getResourceAsStream("cache-tests.jsonl")) {
      JsonMapper json = JsonMapper.shared();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
