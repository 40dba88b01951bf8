package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in JSON-LD, in the vocabulary of schema.org; the front matter of the
 * Distill template counts as such.
 */
final class JsonLd {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_MISSING_VALUES,
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_SINGLE_QUOTES)
      .build();
  private static final Pattern OPENING = Pattern.compile(
      "^(?:<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[|;)\\s*");
  private static final Pattern CLOSING = Pattern
      .compile("(?<!\\s)\\s*+(?:-->|//\\s*\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|\\]\\]>|;)$");
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

  /**
   * Reads a page's scripts of that type. Commas too many, raw line breaks, comments and whole
   * scripts escaped for HTML are common, and read; what is still not JSON is passed over.
   */
  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = script.data().strip();
      json = CLOSING.matcher(OPENING.matcher(json).replaceFirst("")).replaceFirst("");
      found.read(json.startsWith("{&quot;") || json.startsWith("[{&quot;")
          ? Parser.unescapeEntities(json, false)
          : json);
    }
    for (Element script : page.select("d-front-matter > script[type=text/json]")) {
      Distill.article(MAPPER, script.data()).ifPresent(found.objects::add);
    }
    return found;
  }

  private void read(String json) {
    try (MappingIterator<JsonNode> nodes = MAPPER.readerFor(JsonNode.class).readValues(json)) {
      while (nodes.hasNext()) {
        collect(nodes.next());
      }
    } catch (JacksonException notJson) {
      // What was read before the fault counts; the other readers of metadata go on.
    }
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
  private Optional<JsonNode> subject() {
    return firstOf(WORKS).or(() -> firstOf(PAGES));
  }

  /** The objects that may describe it, the likeliest first. */
  private Stream<JsonNode> subjects() {
    return Stream.of(WORKS, PAGES)
        .flatMap(wanted -> objects.stream()
            .filter(node -> types(node).anyMatch(wanted::contains)));
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

  /** Whether an object of one of the types, in lower case, stands at the top. */
  boolean hasAny(Set<String> wanted) {
    return firstOf(wanted).isPresent();
  }

  /** The first of the properties that is a text, in the likeliest object; empty if none is. */
  String text(String... properties) {
    return subjects()
        .flatMap(node -> Stream.of(properties).map(property -> string(node.path(property))))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The names in a property that holds people or organisations, in the likeliest object. */
  List<String> names(String property) {
    return subjects().map(node -> {
      List<String> names = new ArrayList<>();
      names(node.path(property), names);
      return names;
    }).filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
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
