package shortlist.app.desk.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.indexer.query.Field;
import shortlist.indexer.search.facet.Facet;

/**
 * How what was found divides, and the searches that keep one part of it. Where the query keeps one
 * already, the others take its place, and it can be given up.
 *
 * @param name what it divides by
 * @param links one a part, in the order of the result
 */
record FacetLinks(String name, List<Link> links) {

  private static final int LINKS = 8;

  /**
   * One part.
   *
   * @param href of the search that keeps it; if it is kept, of the search that does not
   * @param kept whether the query keeps this part now
   */
  record Link(String label, long count, String href, boolean kept) {

    /** For {@code aria-current}: the attribute's value, or null to leave it out. */
    @Nullable String current() {
      return kept ? "true" : null;
    }
  }

  /** The facets that divide at all. */
  static List<FacetLinks> all(Asked asked, Map<String, List<Facet>> facets) {
    List<Narrowing> narrowings = Narrowing.of(asked.query());
    return facets.entrySet()
        .stream()
        .flatMap(facet -> Field.named(facet.getKey())
            .map(field -> new FacetLinks(facet.getKey(),
                links(asked, narrowings, field, facet.getValue())))
            .stream())
        .filter(FacetLinks::divides)
        .toList();
  }

  private boolean divides() {
    return links.size() > 1 || links.stream().anyMatch(Link::kept);
  }

  private static List<Link> links(Asked asked, List<Narrowing> narrowings, Field field,
      List<Facet> values) {
    Set<Facet> most = most(values);
    return values.stream()
        .filter(value -> most.contains(value)
            || narrowings.stream().anyMatch(part -> part.keeps(field, value.value())))
        .map(value -> link(asked, narrowings, field, value))
        .toList();
  }

  /** The most frequent values; where the result has them in another order, they keep that. */
  private static Set<Facet> most(List<Facet> values) {
    return values.stream()
        .sorted(Comparator.comparingLong(Facet::count).reversed())
        .limit(LINKS)
        .collect(Collectors.toSet());
  }

  private static Link link(Asked asked, List<Narrowing> narrowings, Field field, Facet value) {
    Optional<Narrowing> kept = narrowings.stream()
        .filter(part -> part.keeps(field, value.value()))
        .findFirst();
    String others = without(asked.query(), narrowings, field);
    String query = kept.isPresent()
        ? others
        : (others + " " + Narrowing.write(field, value.value())).strip();
    return new Link(Legible.text(value.value()), value.count(), asked.with(query).href(),
        kept.isPresent());
  }

  /** The query with nothing that keeps a value of the field. */
  private static String without(String query, List<Narrowing> narrowings, Field field) {
    String rest = query;
    for (Narrowing part : narrowings.reversed()) {
      if (!part.negative() && part.field() == field) {
        rest = part.takenFrom(rest);
      }
    }
    return rest;
  }
}
