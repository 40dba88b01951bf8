package shortlist.indexer.search;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.facet.Column;
import shortlist.indexer.search.synonym.SynonymReader;

/**
 * What is laid over the index when it is searched: {@link Annotations} by the documents of a
 * reader, and which words mean the same. It is made in one pass over their ids, however many are
 * annotated. Safe for use by several threads.
 */
final class Overlay {

  /** The status of documents that {@link Annotations#status} does not name. */
  static final String NEW = "new";

  private final IndexReader reader;
  private final Annotations annotations;
  private final SynonymReader.Read synonyms;
  private final Column status;
  private final Column category;
  private final double[] engagement;

  Overlay(IndexReader reader, Annotations annotations, SynonymReader.Read synonyms)
      throws IOException {
    this.reader = reader;
    this.annotations = annotations;
    this.synonyms = synonyms;
    this.status = new Column(reader.maxDoc());
    this.category = new Column(reader.maxDoc());
    this.engagement = new double[annotations.engagement().isEmpty() ? 0 : reader.maxDoc()];
    int fresh = status.number(NEW);
    for (int document = 0; document < reader.maxDoc(); document++) {
      status.set(document, fresh);
    }
    Arrays.fill(engagement, Double.NEGATIVE_INFINITY);
    lay();
  }

  boolean isOf(IndexReader other, Annotations others, SynonymReader.Read words) {
    return reader.equals(other) && synonyms.equals(words) && annotations.equals(others);
  }

  /** What means the same as words of a query. */
  Widening widening() {
    return new Widening(synonyms.synonyms(), reader);
  }

  /** Sentences on synonyms that could not be used; often none. */
  List<String> notes() {
    return synonyms.notes();
  }

  Annotations annotations() {
    return annotations;
  }

  Column status() {
    return status;
  }

  Column category() {
    return category;
  }

  /** Whether readers' engagement with any document is known. */
  boolean knowsEngagement() {
    return engagement.length > 0;
  }

  /** How much readers engaged with a document; negative infinity if that is not known. */
  double engagement(int document) {
    return engagement[document];
  }

  private void lay() throws IOException {
    String[] ids = ids();
    BytesRefHash places = new BytesRefHash();
    for (String id : ids) {
      places.add(new BytesRef(id));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues names = DocValues.getBinary(leaf.reader(), Schema.ID);
      while (ids.length > 0 && names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int place = places.find(names.binaryValue());
        if (place >= 0) {
          lay(leaf.docBase + names.docID(), ids[place]);
        }
      }
    }
  }

  private String[] ids() {
    Set<String> ids = new HashSet<>(annotations.status().keySet());
    ids.addAll(annotations.category().keySet());
    ids.addAll(annotations.engagement().keySet());
    return ids.toArray(String[]::new);
  }

  private void lay(int document, String id) {
    lay(status, document, annotations.status(), id);
    lay(category, document, annotations.category(), id);
    Double engaged = annotations.engagement().get(id);
    if (engaged != null) {
      engagement[document] = engaged;
    }
  }

  private static void lay(Column column, int document, Map<String, String> values, String id) {
    String value = values.get(id);
    if (value != null) {
      column.set(document, column.number(value));
    }
  }
}
