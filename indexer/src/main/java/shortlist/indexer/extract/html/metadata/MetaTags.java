package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.text.Spaces;

/** A page's meta elements by name, property or itemprop; names compare without case. */
final class MetaTags {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags meta = new MetaTags();
    for (Element element : page.select("meta[content]")) {
      String content = Spaces.collapse(element.attr("content"));
      Stream.of("name", "property", "itemprop")
          .map(element::attr)
          .filter(name -> !name.isEmpty() && !content.isEmpty())
          .distinct()
          .forEach(name -> meta.values
              .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
              .add(content));
    }
    return meta;
  }

  /** The first value of the first of the names that has one; empty if none has. */
  String first(String... names) {
    return Stream.of(names).flatMap(name -> all(name).stream()).findFirst().orElse("");
  }

  /** The names that have values, in lower case. */
  Stream<String> names() {
    return values.keySet().stream();
  }

  /** All values of a name, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
