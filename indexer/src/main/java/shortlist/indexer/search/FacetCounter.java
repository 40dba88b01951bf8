package shortlist.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import shortlist.indexer.schema.Schema;

/** Counts the values that hits share, for one state of the index. */
final class FacetCounter {

  private static final int VALUES = 20;
  private static final int YEARS = 100;
  private static final List<String> FIELDS = List.of(Schema.KIND, Schema.SITE, Schema.YEAR,
      Schema.LANGUAGE);

  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();

  FacetCounter(IndexReader reader) throws IOException {
    this.reader = reader;
    for (String field : FIELDS) {
      states.put(field, new StringDocValuesReaderState(reader, field));
    }
  }

  boolean isFor(IndexReader other) {
    return reader.equals(other);
  }

  /** The most frequent values of each field, most first; years in order of time. */
  Map<String, List<Facet>> count(FacetsCollector hits) throws IOException {
    Map<String, List<Facet>> facets = new LinkedHashMap<>();
    for (String field : FIELDS) {
      boolean years = field.equals(Schema.YEAR);
      FacetResult result = new StringValueFacetCounts(states.get(field), hits)
          .getTopChildren(years ? YEARS : VALUES, field);
      List<Facet> values = new ArrayList<>();
      if (result != null) {
        for (LabelAndValue value : result.labelValues) {
          values.add(new Facet(value.label, value.value.longValue()));
        }
      }
      if (years) {
        values.sort(Comparator.comparing(Facet::value));
      }
      facets.put(field, values);
    }
    return facets;
  }
}
