package shortlist.app.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import shortlist.corpus.document.Legible;
import shortlist.indexer.search.Facet;

/**
 * How what was found divides, and the queries that keep one part of it.
 *
 * @param name what it divides by
 * @param links one a part, in the order of the result
 */
record FacetLinks(String name, List<Link> links) {

  private static final int LINKS = 8;

  /** The field of the query language that keeps a facet's value, where it has another name. */
  private static final Map<String, String> FIELDS = Map.of("language", "lang");

  /**
   * One part.
   *
   * @param href of the narrower search
   */
  record Link(String label, long count, String href) {}

  /** The facets that divide at all. */
  static List<FacetLinks> all(String query, Map<String, List<Facet>> facets) {
    return facets.entrySet()
        .stream()
        .filter(facet -> facet.getValue().size() > 1)
        .map(facet -> new FacetLinks(facet.getKey(),
            links(query, FIELDS.getOrDefault(facet.getKey(), facet.getKey()), facet.getValue())))
        .toList();
  }

  private static List<Link> links(String query, String field, List<Facet> values) {
    return values.stream()
        .limit(LINKS)
        .map(value -> new Link(Legible.text(value.value()), value.count(),
            "/search?q=" + encoded(query + " " + field + ":" + quoted(value.value()))))
        .toList();
  }

  private static String quoted(String value) {
    return value.matches("[\\w.-]+") ? value : '"' + value.replace("\"", "") + '"';
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
