package shortlist.indexer.extract.html.metadata;

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

/** What a page says of itself in JSON-LD, in the vocabulary of schema.org. */
final class JsonLd {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MAX_OBJECTS = 500;
  private static final Set<String> WORKS = Set.of("article", "newsarticle", "blogposting",
      "techarticle", "scholarlyarticle", "report", "analysisnewsarticle", "opinionnewsarticle",
      "reviewnewsarticle", "reportagenewsarticle", "socialmediaposting", "podcastepisode",
      "videoobject", "event", "educationevent", "recipe", "howto", "discussionforumposting",
      "liveblogposting", "medicalwebpage", "course", "book", "softwaresourcecode",
      "softwareapplication", "apireference", "creativework", "qapage");
  private static final Set<String> PAGES = Set.of("webpage", "itempage", "faqpage");

  private final List<JsonNode> objects = new ArrayList<>();

  private JsonLd() {}

  /** Reads a page's scripts of that type; what is not JSON is passed over. */
  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = script.data()
          .strip()
          .replaceFirst("^(?:<!--|//<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/|<!\\[CDATA\\[)", "")
          .replaceFirst("(?:-->|//\\]\\]>|/\\*\\]\\]>\\*/|\\]\\]>)$", "");
      try {
        found.collect(MAPPER.readTree(json.replaceAll("[\\x00-\\x1f]", " ")));
      } catch (JacksonException notJson) {
        // Broken scripts are common; the other readers of metadata go on.
      }
    }
    return found;
  }

  private void collect(JsonNode node) {
    if (objects.size() >= MAX_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      objects.add(node);
      collect(node.path("@graph"));
      collect(node.path("mainEntity"));
      collect(node.path("mainEntityOfPage"));
    }
  }

  /** The object that describes what the page is about: a work, else the page itself. */
  Optional<JsonNode> subject() {
    return firstOf(WORKS).or(() -> firstOf(PAGES));
  }

  private Optional<JsonNode> firstOf(Set<String> wanted) {
    return objects.stream()
        .filter(node -> types(node).anyMatch(wanted::contains))
        .findFirst();
  }

  /** The types of the subject in lower case. */
  Set<String> types() {
    return subject().map(node -> Set.copyOf(types(node).distinct().toList())).orElse(Set.of());
  }

  /** The first of the subject's properties that is a text; empty if none is. */
  String text(String... properties) {
    return subject().map(node -> Stream.of(properties)
        .map(property -> string(node.path(property)))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("")).orElse("");
  }

  /** The names in a property of the subject that holds people or organisations. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    subject().ifPresent(node -> names(node.path(property), names));
    return names;
  }

  private void names(JsonNode node, List<String> names) {
    if (node.isArray()) {
      node.forEach(each -> names(each, names));
    } else if (node.isObject()) {
      JsonNode named = node.has("name") ? node : referenced(node.path("@id"));
      JsonNode name = named.path("name");
      if (name.isArray()) {
        name.forEach(each -> names.add(string(each)));
      } else if (!string(name).isBlank()) {
        names.add(string(name));
      }
    } else if (!string(node).isBlank()) {
      names.add(string(node));
    }
  }

  private JsonNode referenced(JsonNode id) {
    return objects.stream()
        .filter(node -> id.isString() && node.path("@id").equals(id))
        .findFirst()
        .orElse(id);
  }

  /** The name of the site, where an object of that type says it. */
  String siteName() {
    return firstOf(Set.of("website")).map(node -> string(node.path("name"))).orElse("");
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    Stream<JsonNode> each = type.isArray() ? type.valueStream() : Stream.of(type);
    return each.map(JsonLd::string)
        .map(text -> text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  private static String string(JsonNode node) {
    // Many sites escape their texts for HTML once too often.
    return node.isString() ? Parser.unescapeEntities(node.stringValue(), false).strip() : "";
  }
}
