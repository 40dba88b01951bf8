package shortlist.corpus.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public cases of reading addresses; the files' origin stands in NOTICE beside them. */
class UrlConformanceTest {

  /** Other schemes, and text that names no host, are no web addresses. */
  private static final Set<String> NOT_HTTP = Set.of("ccn-064", "ccn-065", "ccn-066", "ccn-067",
      "ccn-087", "ccn-088", "ccn-090", "ccn-091");
  /** On a page this is a relative reference; guessing is for where people type. */
  private static final Set<String> NO_SCHEME = Set.of("ccn-086");
  /** RFC 3986 keeps empty segments, so servers may too: only the key takes them for one. */
  private static final Set<String> EMPTY_SEGMENTS = Set.of("ccn-056", "ccn-057", "ccn-058",
      "ccn-059", "ccn-060", "ccn-061");
  /** A server is asked for the parameters in the order it gave: only the key sorts them. */
  private static final Set<String> PARAMETER_ORDER = Set.of("ccn-092", "ccn-093", "ccn-095",
      "ccn-096", "ccn-101", "ccn-102", "ccn-103", "ccn-104", "ccn-105", "ccn-106");
  /** "a=" and "a" differ to some servers: only the key takes them for one. */
  private static final Set<String> EMPTY_VALUES = Set.of("ccn-099");

  /** A repeated parameter is a list, as in facets: a page of its own. */
  private static final Set<String> REPEATED = Set.of("w3-url_query_cleaner-008");
  /** A fragment is never part of an address that is asked for. */
  private static final Set<String> KEEPS_FRAGMENT = Set.of("w3-url_query_cleaner-018");

  record Case(JsonNode json) {
    String id() {
      return json.path("id").asString();
    }

    String text(String field) {
      return Objects.requireNonNullElse(json.path(field).asString(null), "");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  @ParameterizedTest
  @MethodSource
  void normalForms(Case one) {
    String expected = one.text("normalized");
    var url = WebUrl.parse(one.text("url"));
    if (expected.isEmpty() || NOT_HTTP.contains(one.id()) || NO_SCHEME.contains(one.id())) {
      assertThat(url).isEmpty();
      return;
    }
    assertThat(url.map(LinkKey::of)).isEqualTo(WebUrl.parse(expected).map(LinkKey::of));
    boolean ofTheKeyOnly = Stream.of(EMPTY_SEGMENTS, PARAMETER_ORDER, EMPTY_VALUES)
        .anyMatch(reason -> reason.contains(one.id()));
    if (ofTheKeyOnly) {
      assertThat(url).isPresent().isNotEqualTo(WebUrl.parse(expected));
    } else {
      assertThat(url).map(WebUrl::text).hasValue(expected);
    }
  }

  static List<Case> normalForms() throws IOException {
    return cases("crawler-commons-normalize.jsonl");
  }

  @ParameterizedTest
  @MethodSource
  void references(Case one) {
    String base = one.text("base");
    var resolved = base.isEmpty()
        ? WebUrl.parse(one.text("ref"))
        : WebUrl.parse(base).flatMap(page -> page.resolve(one.text("ref")));
    // An address has neither credentials nor a fragment, and only the http family is read.
    assertThat(resolved).isEqualTo(WebUrl.parse(one.text("resolved")));
    assertThat(resolved.isPresent()).isEqualTo(!base.startsWith("file:"));
  }

  static List<Case> references() throws IOException {
    return cases("crawler-commons-resolve.jsonl");
  }

  /** What a case wants dropped is given the name of a campaign's parameter. */
  @ParameterizedTest
  @MethodSource
  void trackingIsDropped(Case one) {
    JsonNode arguments = one.json().path("args");
    Set<String> named = names(arguments.path(1));
    boolean remove = one.json().path("kwargs").path("remove").asBoolean(false);
    String address = text(arguments.path(0));
    int mark = address.indexOf('?');
    String query = mark < 0 ? "" : address.substring(mark);
    String renamed = Arrays.stream(query.replace("?", "").split("&", -1))
        .map(parameter -> named.contains(name(parameter)) == remove && !parameter.isEmpty()
            ? "utm_" + parameter
            : parameter)
        .collect(joining("&"));
    String cleaned = "http://example.com/" + address.substring(0, address.length() - query.length())
        + "?" + renamed;

    var expected = WebUrl.parse("http://example.com/" + text(one.json().path("returns")));
    if (REPEATED.contains(one.id())) {
      assertThat(WebUrl.parse(cleaned)).isPresent().isNotEqualTo(expected);
    } else {
      assertThat(WebUrl.parse(cleaned)).isPresent().isEqualTo(expected);
    }
    assertThat(text(one.json().path("returns")).contains("#"))
        .isEqualTo(KEEPS_FRAGMENT.contains(one.id()));
  }

  static List<Case> trackingIsDropped() throws IOException {
    return cases("w3lib-url-query-cleaner.jsonl");
  }

  private static Set<String> names(JsonNode argument) {
    return argument.isArray()
        ? Set.copyOf(argument.valueStream().map(UrlConformanceTest::text).toList())
        : Set.of(text(argument));
  }

  private static String name(String parameter) {
    return parameter.split("[=#]", 2)[0];
  }

  /** Bytes stand in an object that names their encoding. */
  private static String text(JsonNode node) {
    return node.isObject() ? node.path("latin1").asString() : node.asString("");
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = UrlConformanceTest.class.getResourceAsStream(file)) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      lines.lines().forEach(line -> cases.add(new Case(JsonMapper.shared().readTree(line))));
    }
    return cases;
  }
}
