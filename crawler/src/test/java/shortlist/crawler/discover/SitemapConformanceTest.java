package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import tools.jackson.databind.JsonNode;

class SitemapConformanceTest {

  private static final Map<String, String> DIFFERENCES = Map.of(
      "ccs-02", "external entities are refused whether or not a DOCTYPE is permitted",
      "ccs-09", "what is not well-formed gives what can be read of it");

  @ParameterizedTest
  @MethodSource("cases")
  void sitemapsGiveTheirAddresses(JsonNode example) {
    Discovery discovery = read(example);
    if (DIFFERENCES.containsKey(Cases.id(example))) {
      assertThat(discovery.links().isEmpty())
          .isNotEqualTo(example.path("rejected").asBoolean(false));
      return;
    }
    List<String> urls = discovery.links().stream().map(link -> link.url().text()).toList();
    if (example.path("rejected").asBoolean(false)) {
      assertThat(urls).isEmpty();
      assertThat(discovery.problem()).isNotBlank();
      return;
    }
    boolean index = example.path("is_index").asBoolean(false);
    int count = example.path(index ? "sitemap_count" : "url_count").asInt();
    assertThat(urls).hasSize(count);
    for (JsonNode url : example.path("urls_include").values()) {
      assertThat(urls).contains(WebUrl.of(url.stringValue()).text());
    }
    assertThat(discovery.links())
        .allMatch(link -> link.role() == (index ? PageRole.SITEMAP : PageRole.PAGE));
  }

  static Stream<JsonNode> cases() {
    return Cases.of("crawler-commons-sitemaps.jsonl");
  }

  private static Discovery read(JsonNode example) {
    JsonNode type = example.get("content_type");
    Headers headers = type.isString()
        ? Headers.of("Content-Type", type.stringValue())
        : Headers.NONE;
    Response response = new Response(WebUrl.of(example.get("url").stringValue()),
        Instant.parse("2026-01-02T03:04:05Z"), 200, headers, Cases.document(example));
    return Discovery.of(response, PageRole.SITEMAP);
  }
}
