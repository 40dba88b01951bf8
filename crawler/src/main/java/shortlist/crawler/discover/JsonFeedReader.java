package shortlist.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed (versions 1 and 1.1). */
final class JsonFeedReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeedReader() {}

  /** The feed; without items if it is not readable. */
  static Feed read(Response response, byte[] bytes) {
    JsonNode root;
    try {
      root = JSON.readTree(
          new String(bytes, StandardCharsets.UTF_8).replaceFirst("^[\uFEFF\\s]+", ""));
    } catch (JacksonException unreadable) {
      return new Feed("", null, List.of());
    }
    List<FeedItem> items = root.path("items")
        .values()
        .stream()
        .map(item -> item(response, item))
        .toList();
    return new Feed(PlainText.of(text(root, "title").orElse("")),
        text(root, "language").orElse(null), items);
  }

  private static FeedItem item(Response response, JsonNode item) {
    @Nullable WebUrl link = Stream.of("url", "external_url", "id")
        .flatMap(name -> text(item, name).stream())
        .filter(reference -> reference.matches("(?s)(?i)https?:.*|/.*"))
        .flatMap(reference -> response.url().resolve(reference).stream())
        .findFirst()
        .orElse(null);
    return new FeedItem(text(item, "id").orElse(link == null ? "" : link.text()),
        link,
        PlainText.of(text(item, "title").orElse("")),
        published(item, response.fetchedAt()),
        PlainText.summary(first(item, "summary", "content_text", "content_html")),
        authors(item));
  }

  private static @Nullable Instant published(JsonNode item, Instant latest) {
    return FeedDates.parse(first(item, "date_published", "date_modified"), latest);
  }

  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    item.path("authors").values().forEach(author -> text(author, "name").ifPresent(names::add));
    if (names.isEmpty()) {
      text(item.path("author"), "name").ifPresent(names::add);
    }
    return names;
  }

  private static String first(JsonNode node, String... names) {
    return Stream.of(names).flatMap(name -> text(node, name).stream()).findFirst().orElse("");
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.path(name).stringValueOpt().map(String::strip).filter(text -> !text.isEmpty());
  }
}
