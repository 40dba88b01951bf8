package shortlist.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RobotsConformanceTest {

  /**
   * Here one user-agent line names several crawlers between blanks. RFC 9309 section 2.2.1 knows
   * one product token a line, compared as a whole, and so do we.
   */
  private static final Set<String> SEVERAL_NAMES_IN_A_LINE = Set.of("cc-0195", "cc-0196", "cc-0198",
      "cc-0199", "cc-0207", "cc-0208", "cc-0216", "cc-0217",
      "cc-0277", "cc-0338", "cc-0339");
  /** Here a Crawl-delay beyond five minutes forbids the host; we wait as long as it asks. */
  private static final Set<String> LONG_DELAYS = Set.of("cc-0288");

  @ParameterizedTest
  @MethodSource("cases")
  void robotsFilesPermitWhatTheRfcSays(JsonNode example) {
    boolean same = answersAsWanted(example);
    String id = example.get("id").stringValue();
    assertThat(same)
        .isEqualTo(!SEVERAL_NAMES_IN_A_LINE.contains(id) && !LONG_DELAYS.contains(id));
  }

  private static boolean answersAsWanted(JsonNode example) {
    // What a crawler calls itself has a product token and a version; the token is compared.
    List<String> agents = example.get("agents")
        .values()
        .stream()
        .map(agent -> agent.stringValue().replaceFirst("/[0-9.]+$", ""))
        .toList();
    WebUrl page = WebUrl.of(example.path("url").asString("http://example.org/"));
    Robots robots = Robots.parse(page.resolve("/robots.txt").orElseThrow(), content(example),
        "text/plain", agents);
    if (example.has("allowed")) {
      return robots.allows(page) == example.get("allowed").booleanValue();
    }
    if (example.has("defer_visits")) {
      return robots.allows(page) == !example.get("defer_visits").booleanValue();
    }
    JsonNode delay = example.get("crawl_delay_ms");
    return robots.crawlDelay()
        .equals(delay.isNumber()
            ? Optional.of(Duration.ofMillis(delay.longValue()))
            : Optional.empty());
  }

  private static byte[] content(JsonNode example) {
    return example.has("robots_base64")
        ? Base64.getDecoder().decode(example.get("robots_base64").stringValue())
        : example.get("robots").stringValue().getBytes(StandardCharsets.UTF_8);
  }

  static Stream<JsonNode> cases() {
    try (InputStream in = RobotsConformanceTest.class
        .getResourceAsStream("crawler-commons-robots.jsonl")) {
      JsonMapper json = JsonMapper.shared();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
