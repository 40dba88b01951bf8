package shortlist.indexer.search.facet;

import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.Clause;
import shortlist.indexer.query.Field;

/** What hits are divided by, in the order in which results list it. */
public enum FacetField {
  KIND("kind", Field.KIND), SITE("site", Field.SITE), ORGANISATION("organisation",
      Field.ORG), CATEGORY("category", Field.CATEGORY), YEAR("year", Field.YEAR), LEVEL("level",
          Field.LEVEL), STATUS("status", Field.STATUS), LANGUAGE("language", Field.LANG);

  /** The name in results: one of the names by which queries know the field. */
  public final String label;
  private final Field field;

  FacetField(String label, Field field) {
    this.label = label;
    this.field = field;
  }

  /** The facet that a part of a query narrows by itself; null if there is none. */
  public static @Nullable FacetField narrowedBy(Clause clause) {
    return switch (clause) {
      case Clause.Value value -> of(value.field());
      case Clause.Span span -> of(span.field());
      case Clause.Words words -> of(words.in());
      case Clause.Any any -> narrowedByAll(any);
      case Clause.All _,Clause.Not _ -> null;
    };
  }

  private static @Nullable FacetField narrowedByAll(Clause.Any any) {
    FacetField first = narrowedBy(any.clauses().getFirst());
    return any.clauses().stream().allMatch(clause -> narrowedBy(clause) == first) ? first : null;
  }

  private static @Nullable FacetField of(@Nullable Field field) {
    for (FacetField facet : values()) {
      if (facet.field == field) {
        return facet;
      }
    }
    return null;
  }
}
