package shortlist.corpus.exchange;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;
import tools.jackson.databind.json.JsonMapper;

/** Writes editions as JSON Feed 1.1 (jsonfeed.org). */
final class EditionJsonFeed {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EditionJsonFeed() {}

  static String write(EditionFeed feed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", "https://jsonfeed.org/version/1.1");
    object.put("title", feed.title());
    object.put("authors", List.of(Map.of("name", feed.author())));
    put(object, "home_page_url", feed.home());
    put(object, "feed_url", feed.self());
    object.put("items", feed.issues().stream().map(issue -> item(issue, feed.home())).toList());
    return JSON.writeValueAsString(object) + "\n";
  }

  private static Map<String, Object> item(Issue issue, @Nullable URI home) {
    Edition edition = issue.edition();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "urn:uuid:" + EditionFeed.id(edition));
    put(item, "url", home == null ? null : home.resolve("/edition/" + edition.number()));
    item.put("title", Legible.line(edition.title()));
    item.put("content_html", EditionFeed.html(issue));
    item.put("content_text", EditionText.write(issue));
    if (edition.publishedAt() != null) {
      item.put("date_published", edition.publishedAt().toString());
    }
    return item;
  }

  private static void put(Map<String, Object> object, String key, @Nullable URI address) {
    if (address != null) {
      object.put(key, address.toASCIIString());
    }
  }
}
