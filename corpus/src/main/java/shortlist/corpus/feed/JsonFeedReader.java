package shortlist.corpus.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;
import shortlist.corpus.xml.XmlText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed (versions 1 and 1.1). */
final class JsonFeedReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeedReader() {}

  /**
   * Reads a feed, which may have no items.
   *
   * @throws UnreadableException if it is no JSON object
   */
  static Feed read(Response response, byte[] bytes) throws UnreadableException {
    JsonNode root = parsed(bytes);
    List<FeedItem> items = root.path("items")
        .values()
        .stream()
        .map(item -> item(response, item))
        .toList();
    return new Feed(PlainText.of(text(root, "title").orElse("")),
        PlainText.of(text(root, "description").orElse("")),
        address(response, root, "home_page_url"),
        text(root, "language").orElse(null),
        authors(root),
        items,
        hub(response, root),
        address(response, root, "next_url"),
        null);
  }

  private static JsonNode parsed(byte[] bytes) throws UnreadableException {
    try {
      JsonNode root = JSON.readTree(XmlText.decode(bytes, Optional.empty()));
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException damaged) {
      throw new UnreadableException("not a feed: damaged JSON");
    }
    throw new UnreadableException("not a feed: JSON of another kind");
  }

  private static @Nullable WebUrl hub(Response response, JsonNode root) {
    return root.path("hubs")
        .values()
        .stream()
        .filter(hub -> text(hub, "type").orElse("").equalsIgnoreCase("WebSub"))
        .map(hub -> address(response, hub, "url"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable WebUrl address(Response response, JsonNode node, String name) {
    return text(node, name).flatMap(response.url()::resolve).orElse(null);
  }

  private static FeedItem item(Response response, JsonNode item) {
    @Nullable WebUrl link = Stream.of("url", "external_url", "id")
        .flatMap(name -> text(item, name).stream())
        .filter(JsonFeedReader::isAddress)
        .flatMap(reference -> response.url().resolve(reference).stream())
        .findFirst()
        .orElse(null);
    return new FeedItem(text(item, "id").orElse(link == null ? "" : link.text()),
        link,
        PlainText.of(text(item, "title").orElse("")),
        published(item, response.fetchedAt()),
        PlainText.summary(first(item, "summary", "content_text", "content_html")),
        content(item),
        authors(item),
        List.of(),
        text(item, "language").orElse(null),
        enclosure(response, item));
  }

  private static String content(JsonNode item) {
    return text(item, "content_html")
        .or(() -> text(item, "content_text").map(Entities::escape))
        .or(() -> text(item, "summary").map(Entities::escape))
        .orElse("");
  }

  private static boolean isAddress(String reference) {
    return reference.startsWith("/") || reference.regionMatches(true, 0, "http:", 0, 5)
        || reference.regionMatches(true, 0, "https:", 0, 6);
  }

  private static @Nullable Enclosure enclosure(Response response, JsonNode item) {
    for (JsonNode file : item.path("attachments").values()) {
      WebUrl url = address(response, file, "url");
      if (url != null) {
        long seconds = file.path("duration_in_seconds").asLong(0);
        return new Enclosure(url, text(file, "mime_type").orElse("").toLowerCase(Locale.ROOT),
            seconds > 0 ? Duration.ofSeconds(seconds) : null);
      }
    }
    return null;
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
