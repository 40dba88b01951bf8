package shortlist.indexer.search;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.query.Clause;
import shortlist.indexer.query.Field;
import shortlist.indexer.query.ParsedQuery;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.facet.Column;
import shortlist.indexer.search.facet.ColumnQuery;

/** Makes Lucene's queries of the parts that ask for a value. */
final class ValueQueries {

  private static final int MAX_LISTED = 12;

  private final Overlay overlay;
  private final List<String> notes;

  /** {@code notes}: takes sentences on what no document can have. */
  ValueQueries(Overlay overlay, List<String> notes) {
    this.overlay = overlay;
    this.notes = notes;
  }

  Query of(Clause.Value clause) {
    String value = clause.value();
    return switch (clause.field()) {
      case SITE -> exact(Schema.SITE, value);
      case KIND -> exact(Schema.KIND, value);
      case LEVEL -> exact(Schema.LEVEL, value);
      case LANG -> exact(Schema.LANGUAGE, value);
      case HAS -> exact(Schema.HAS, value);
      case STATUS -> in(overlay.status(), value);
      case CATEGORY -> category(value);
      case SOURCE -> source(value);
      default -> throw new IllegalArgumentException(clause.field().label() + " has no values");
    };
  }

  Query of(Clause.Span span) {
    return span.field() == Field.MINUTES
        ? IntPoint.newRangeQuery(Schema.MINUTES, bounded(span.from()), bounded(span.to()))
        : LongField.newRangeQuery(Schema.PUBLISHED, span.from(), span.to());
  }

  private static Query exact(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query in(Column column, String value) {
    int number = column.find(value);
    return number == 0 ? new MatchNoDocsQuery("no document") : new ColumnQuery(column, number);
  }

  private Query category(String value) {
    List<String> known = overlay.category().labels();
    if (overlay.category().find(value) == 0) {
      notes.add("No document has the category " + ParsedQuery.quoted(value)
          + (known.isEmpty() ? "." : "; there are: " + listed(known) + "."));
    }
    return in(overlay.category(), value);
  }

  private Query source(String value) {
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return exact(Schema.SOURCE, value);
    }
    List<BytesRef> ids = new ArrayList<>();
    for (Map.Entry<String, String> source : overlay.annotations().sources().entrySet()) {
      if (source.getValue().toLowerCase(Locale.ROOT).contains(value)) {
        ids.add(new BytesRef(source.getKey()));
      }
    }
    if (ids.isEmpty()) {
      notes.add(
          "No source has “" + value + "” in its address or title; see: shortlist source list.");
    }
    return new TermInSetQuery(Schema.SOURCE, ids);
  }

  private static String listed(List<String> known) {
    String listed = String.join(", ", known.stream().sorted().limit(MAX_LISTED).toList());
    return known.size() > MAX_LISTED ? listed + " and others" : listed;
  }

  private static int bounded(long number) {
    return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
