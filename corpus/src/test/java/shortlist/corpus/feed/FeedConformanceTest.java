package shortlist.corpus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of feedparser's suite. Core checks are those of title, link, id, summary, author
 * and language of feeds and items, under all the names that feedparser has for them: a summary is
 * also a description, a tagline, a subtitle or, where there is no summary, the content.
 *
 * <p>feedparser gives titles and summaries as HTML, we give them as text, so that both are compared
 * as text; addresses compare in our normal form. It gives authors as {@code Name (mail)}, we give
 * the name. Ids of feeds are not kept here and do not count.
 */
class FeedConformanceTest {

  private static final double WANTED_SHARE = 0.95;

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentGivesAFeedOrANamedError(JsonNode example) {
    try {
      assertThat(read(example)).isNotNull();
    } catch (UnreadableException named) {
      assertThat(named.getMessage()).isNotBlank();
    }
  }

  @Test
  void coreChecksComeOutAsInFeedparser() {
    Map<String, int[]> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    documents().forEach(example -> {
      Feed feed = readOrNull(example);
      for (JsonNode check : example.get("checks").values()) {
        List<String> path = path(check);
        String field = field(path);
        if (!field.isEmpty()) {
          int[] count = counts.computeIfAbsent(field, _ -> new int[2]);
          boolean right = feed != null
              && matches(field, actual(feed, path, field), check.get("equals"));
          count[right ? 0 : 1]++;
          if (!right) {
            wrong.add(example.get("path").stringValue() + " " + path + " "
                + (feed == null ? null : actual(feed, path, field)));
          }
        }
      }
    });
    counts.forEach((field, count) -> System.out.printf(Locale.ROOT, "core checks of %s: %d of %d%n",
        field, count[0], count[0] + count[1]));
    double right = counts.values().stream().mapToInt(count -> count[0]).sum();
    double all = counts.values().stream().mapToInt(count -> count[0] + count[1]).sum();
    System.out.printf(Locale.ROOT, "core checks: %.0f of %.0f%n", right, all);
    assertThat(right / all).as(String.join("\n", wrong)).isGreaterThan(WANTED_SHARE);
  }

  static Stream<JsonNode> documents() {
    return cases();
  }

  private static List<String> path(JsonNode check) {
    return StreamSupport.stream(check.get("path").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  /** The field that is checked; empty if it is none of ours. */
  private static String field(List<String> path) {
    boolean entry = path.getFirst().equals("entries") && path.size() > 2;
    List<String> names = path.subList(entry ? 2 : 1, path.size());
    return switch (String.join(".", names)) {
      case "title", "title_detail.value" -> "title";
      case "link" -> "link";
      case "id" -> entry ? "id" : "";
      case "language" -> "language";
      case "author", "author_detail.name", "authors.0.name", "authors.1.name" -> "author";
      case "summary", "description", "summary_detail.value" -> "summary";
      case "content.0.value" -> entry ? "summary" : "";
      case "subtitle", "subtitle_detail.value", "tagline" -> entry ? "" : "summary";
      default -> "";
    };
  }

  private static @Nullable String actual(Feed feed, List<String> path, String field) {
    int author = path.contains("authors") ? Integer.parseInt(path.get(path.size() - 2)) : 0;
    if (path.getFirst().equals("feed")) {
      return switch (field) {
        case "title" -> feed.title();
        case "link" -> text(feed.link());
        case "language" -> feed.language();
        case "author" -> at(feed.authors(), author);
        default -> feed.subtitle();
      };
    }
    FeedItem item = at(feed.items(), Integer.parseInt(path.get(1)));
    return item == null ? null : switch (field) {
      case "title" -> item.title();
      case "link" -> text(item.link());
      case "id" -> item.id();
      case "language" -> item.language();
      case "author" -> at(item.authors(), author);
      default -> item.summary();
    };
  }

  private static <T> @Nullable T at(List<T> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static @Nullable String text(@Nullable WebUrl url) {
    return url == null ? null : url.text();
  }

  private static boolean matches(String field, @Nullable String actual, JsonNode expected) {
    String wanted = expected.asString();
    String normal = switch (field) {
      case "title" -> PlainText.of(wanted);
      case "summary" -> PlainText.summary(wanted);
      case "author" -> AuthorName.of(wanted);
      case "link" -> Optional.ofNullable(text(WebUrl.parse(wanted).orElse(null))).orElse(wanted);
      default -> wanted;
    };
    return Objects.equals(actual, normal);
  }

  private static @Nullable Feed readOrNull(JsonNode example) {
    try {
      return read(example);
    } catch (UnreadableException named) {
      return null;
    }
  }

  private static Feed read(JsonNode example) throws UnreadableException {
    List<Headers.Field> fields = example.get("served_as")
        .properties()
        .stream()
        .map(field -> new Headers.Field(field.getKey(), field.getValue().stringValue()))
        .collect(Collectors.toList());
    WebUrl url = WebUrl.of("http://127.0.0.1:8097/" + example.get("path").stringValue());
    byte[] bytes = Base64.getDecoder().decode(example.get("document_base64").stringValue());
    Response response = new Response(url, Instant.parse("2026-01-02T03:04:05Z"), 200,
        new Headers(fields), bytes);
    return Feed.read(response, bytes, Format.of(bytes, response.contentType()));
  }

  private static Stream<JsonNode> cases() {
    try (InputStream in = FeedConformanceTest.class.getResourceAsStream("feedparser-given.jsonl")) {
      JsonMapper json = JsonMapper.shared();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
