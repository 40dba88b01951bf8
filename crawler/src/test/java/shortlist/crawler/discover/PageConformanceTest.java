package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.archive.DeclaredCharset;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import tools.jackson.databind.JsonNode;

/** Where refresh pragmas lead and what references are relative to, as w3lib has it. */
class PageConformanceTest {

  private static final Map<String, String> DIFFERENCES = Map.of(
      "w3-get_meta_refresh-032", "queries are sent in UTF-8 whatever the page's encoding",
      "w3-get_meta_refresh-040", "what stands in noscript never counts",
      "w3-get_meta_refresh-042", "what stands in a script never counts");

  @ParameterizedTest
  @MethodSource("cases")
  void pagesSendTheirReadersAndResolveTheirReferences(JsonNode example) {
    boolean refresh = example.get("call").stringValue().equals("get_meta_refresh");
    WebUrl url = Optional.ofNullable(example.get("args").get(1))
        .map(PageConformanceTest::text)
        .flatMap(WebUrl::parse)
        .orElse(WebUrl.of("http://page.example/"));
    JsonNode returned = example.get("returns");
    JsonNode wanted = refresh ? returned.get(1) : returned;
    WebUrl expected = wanted.isString() ? WebUrl.parse(wanted.stringValue()).orElse(url) : null;
    WebUrl actual = refresh ? refresh(url, example) : base(url, example);
    if (DIFFERENCES.containsKey(Cases.id(example))) {
      assertThat(actual).isNotEqualTo(expected);
    } else {
      assertThat(actual).isEqualTo(expected);
    }
  }

  static Stream<JsonNode> cases() {
    return Cases.of("w3lib-meta-refresh-base.jsonl");
  }

  private static @Nullable WebUrl refresh(WebUrl url, JsonNode example) {
    return read(url, example, "").declared().refresh();
  }

  /** The base as a reference that is only a query or a fragment shows it. */
  private static WebUrl base(WebUrl url, JsonNode example) {
    WebUrl probe = read(url, example, "<link rel=canonical href='?probe'>").declared().canonical();
    if (probe == null) {
      throw new AssertionError("the page's canonical address is not found");
    }
    return WebUrl.of(probe.text().substring(0, probe.text().indexOf('?')));
  }

  private static Discovery read(WebUrl url, JsonNode example, String before) {
    JsonNode page = example.get("args").get(0);
    JsonNode named = example.get("kwargs").get("encoding");
    JsonNode third = example.get("args").get(2);
    String encoding = named != null
        ? named.stringValue()
        : third != null ? third.stringValue() : "utf-8";
    Charset charset = page.isString()
        ? DeclaredCharset.named(encoding).orElseThrow()
        : StandardCharsets.ISO_8859_1;
    byte[] bytes = (before + text(page)).getBytes(charset);
    Response response = new Response(url, Instant.EPOCH, 200,
        Headers.of("Content-Type", "text/html; charset=" + encoding), bytes);
    return Discovery.of(response, PageRole.PAGE);
  }

  private static String text(JsonNode argument) {
    return (argument.isString() ? argument : argument.get("latin1")).stringValue();
  }
}
