package shortlist.indexer.search.facet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import shortlist.indexer.schema.Schema;

/**
 * The values by which the documents of a reader are counted, in memory: some four bytes a document
 * and facet, for which counting costs next to nothing. Safe for use by several threads.
 */
public final class Columns {

  private static final Map<FacetField, String> STORED = Map.of(FacetField.KIND, Schema.KIND,
      FacetField.SITE, Schema.SITE, FacetField.ORGANISATION, Schema.ORGANISATION,
      FacetField.LEVEL, Schema.LEVEL, FacetField.LANGUAGE, Schema.LANGUAGE);

  private final IndexReader reader;
  private final Map<FacetField, Column> columns = new EnumMap<>(FacetField.class);

  /** Reads the columns. */
  public Columns(IndexReader reader) throws IOException {
    this.reader = reader;
    for (Map.Entry<FacetField, String> stored : STORED.entrySet()) {
      columns.put(stored.getKey(), labels(stored.getValue()));
    }
    columns.put(FacetField.YEAR, years());
  }

  /** Whether they were read from this reader. */
  public boolean areOf(IndexReader other) {
    return reader.equals(other);
  }

  /** The column of a facet that the index holds. */
  public Column of(FacetField facet) {
    Column column = columns.get(facet);
    if (column == null) {
      throw new IllegalArgumentException("the index does not hold " + facet);
    }
    return column;
  }

  private Column labels(String field) throws IOException {
    Column column = new Column(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
      int[] numbers = new int[values.getValueCount()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = column.number(values.lookupOrd(i).utf8ToString());
      }
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        column.set(leaf.docBase + values.docID(), numbers[values.ordValue()]);
      }
    }
    return column;
  }

  private Column years() throws IOException {
    Column column = new Column(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Schema.PUBLISHED);
      while (days.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int year = LocalDate.ofEpochDay(days.nextValue()).getYear();
        column.set(leaf.docBase + days.docID(), column.number(String.valueOf(year)));
      }
    }
    return column;
  }
}
