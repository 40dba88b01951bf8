package shortlist.indexer.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The talks, episodes and recordings that a page describes in JSON-LD, wherever in it they stand.
 *
 * @see <a href="https://schema.org/PodcastEpisode">schema.org</a>
 */
final class MediaObjects {

  private static final JsonMapper JSON = JsonMapper.shared();
  /** Of a page that describes none. */
  static final MediaObjects NONE = new MediaObjects();

  private static final int MAX_OBJECTS = 50;
  private static final int MAX_DEPTH = 12;
  private static final Set<String> EPISODES = Set.of("podcastepisode", "radioepisode", "episode",
      "event", "educationevent", "presentationdigitaldocument");
  private static final Set<String> RECORDINGS = Set.of("videoobject", "audioobject", "mediaobject",
      "audiobook", "clip");

  private final List<JsonNode> episodes = new ArrayList<>();
  private final List<JsonNode> recordings = new ArrayList<>();

  private MediaObjects() {}

  static MediaObjects of(Document page) {
    MediaObjects found = new MediaObjects();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        found.collect(JSON.readTree(script.data().strip()), 0);
      } catch (JacksonException notJson) {
        // The page says it elsewhere, or not at all.
      }
    }
    return found;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || episodes.size() + recordings.size() >= MAX_OBJECTS) {
      return;
    }
    if (node.isObject()) {
      String type = type(node);
      if (EPISODES.contains(type)) {
        episodes.add(node);
      } else if (RECORDINGS.contains(type)) {
        recordings.add(node);
      }
    }
    node.values().forEach(child -> collect(child, depth + 1));
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = text(type.isArray() ? type.path(0) : type);
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The first text in one of the properties, of an episode rather than of a recording. */
  Optional<String> text(String... properties) {
    return all()
        .flatMap(node -> Stream.of(properties).map(property -> text(node.path(property))))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** The names in the properties of the first object that has one of them. */
  List<String> names(String... properties) {
    return all().map(node -> Stream.of(properties)
        .flatMap(property -> names(node.path(property)))
        .distinct()
        .toList()).filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  private Stream<JsonNode> all() {
    return Stream.concat(episodes.stream(), recordings.stream());
  }

  private static Stream<String> names(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(MediaObjects::names);
    }
    String name = text(node.isObject() ? node.path("name") : node);
    return name.isBlank() ? Stream.empty() : Stream.of(name);
  }

  private static String text(JsonNode node) {
    return node.isString() ? Parser.unescapeEntities(node.stringValue(), false).strip() : "";
  }
}
