package shortlist.app.search;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeedWriter {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeedWriter() {}

  static String write(SearchFeed feed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", VERSION);
    object.put("title", Legible.text(feed.title()));
    object.put("description", Legible.text(feed.query()));
    put(object, "home_page_url", address(feed.home()));
    put(object, "feed_url", address(feed.self()));
    object.put("items", feed.entries().stream().map(JsonFeedWriter::item).toList());
    return JSON.writeValueAsString(object) + "\n";
  }

  private static Map<String, Object> item(SearchFeed.Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "urn:uuid:" + entry.id());
    put(item, "url", address(entry.link()));
    item.put("title", Legible.text(entry.title()));
    // An item must have content, be it empty.
    item.put("content_text", Legible.text(entry.summary()));
    put(item, "date_published", entry.published() == null
        ? null
        : entry.published().atStartOfDay(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT));
    item.put("date_modified", entry.arrived().toString());
    if (!entry.authors().isEmpty()) {
      item.put("authors",
          entry.authors().stream().map(name -> Map.of("name", Legible.text(name))).toList());
    }
    item.put("tags", List.of(entry.kind()));
    put(item, "language", entry.language());
    return item;
  }

  private static @Nullable String address(@Nullable URI address) {
    return address == null ? null : address.toASCIIString();
  }

  private static void put(Map<String, Object> object, String key, @Nullable Object value) {
    if (value != null) {
      object.put(key, value);
    }
  }
}
