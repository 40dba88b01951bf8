package shortlist.indexer.term;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import shortlist.indexer.schema.Schema;

/**
 * Reads {@link TermVectors} out of an index by turning its postings round: one pass over them, no
 * text is analysed again.
 */
public final class TermVectorReader {

  private final IndexReader reader;
  private final BytesRefHash vocabulary = new BytesRefHash();
  private final Row[] rows;

  /** The terms of one document while they are collected: title and text apart. */
  private static final class Row {

    private long[] terms = new long[64];
    private int size;

    /** One number an entry, the term in its upper half, so that sorting brings equals together. */
    void add(int term, int count, boolean title) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size * 2);
      }
      terms[size++] = (long) term << 32 | (long) count << 1 | (title ? 1 : 0);
    }
  }

  private TermVectorReader(IndexReader reader) {
    this.reader = reader;
    this.rows = new Row[reader.maxDoc()];
  }

  /** The term counts of all documents that are not deleted. */
  public static TermVectors read(IndexReader reader) throws IOException {
    TermVectorReader vectors = new TermVectorReader(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      vectors.collect(leaf, Schema.TITLE);
      vectors.collect(leaf, Schema.BODY);
    }
    return vectors.finish();
  }

  private void collect(LeafReaderContext context, String field) throws IOException {
    LeafReader leaf = context.reader();
    org.apache.lucene.index.Terms terms = leaf.terms(field);
    if (terms == null) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    PostingsEnum postings = null;
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      int number = -1;
      postings = each.postings(postings, PostingsEnum.FREQS);
      for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings
          .nextDoc()) {
        if (live == null || live.get(doc)) {
          number = number < 0 ? numberOf(term) : number;
          row(context.docBase + doc).add(number, postings.freq(), field.equals(Schema.TITLE));
        }
      }
    }
  }

  private int numberOf(BytesRef term) {
    int number = vocabulary.add(term);
    return number < 0 ? -number - 1 : number;
  }

  private Row row(int doc) {
    if (rows[doc] == null) {
      rows[doc] = new Row();
    }
    return rows[doc];
  }

  private TermVectors finish() throws IOException {
    List<String> ids = new ArrayList<>();
    List<int[][]> vectors = new ArrayList<>();
    long[] signs = new long[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues names = DocValues.getBinary(leaf.reader(), Schema.ID);
      NumericDocValues form = DocValues.getNumeric(leaf.reader(), Schema.SIGNS);
      while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(names.docID())) {
          signs[ids.size()] = form.advanceExact(names.docID()) ? form.longValue() : 0;
          ids.add(names.binaryValue().utf8ToString());
          vectors.add(vector(row(leaf.docBase + names.docID())));
        }
      }
    }
    return new TermVectors(ids, words(), part(vectors, 0), part(vectors, 1), part(vectors, 2),
        Arrays.copyOf(signs, ids.size()));
  }

  /** Terms, counts and title counts of a row, the terms ascending. */
  private static int[][] vector(Row row) {
    Arrays.sort(row.terms, 0, row.size);
    int[] terms = new int[row.size];
    int[] counts = new int[row.size];
    int[] titleCounts = new int[row.size];
    int last = -1;
    for (int i = 0; i < row.size; i++) {
      int term = (int) (row.terms[i] >>> 32);
      int count = (int) (row.terms[i] & 0xffff_ffffL) >>> 1;
      if (last < 0 || terms[last] != term) {
        terms[++last] = term;
      }
      counts[last] += count;
      titleCounts[last] += (row.terms[i] & 1) == 1 ? count : 0;
    }
    return new int[][]{Arrays.copyOf(terms, last + 1), Arrays.copyOf(counts, last + 1),
        Arrays.copyOf(titleCounts, last + 1)};
  }

  private static int[][] part(List<int[][]> vectors, int part) {
    return vectors.stream().map(vector -> vector[part]).toArray(int[][]::new);
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(vocabulary.size());
    BytesRef term = new BytesRef();
    for (int i = 0; i < vocabulary.size(); i++) {
      words.add(vocabulary.get(i, term).utf8ToString());
    }
    return words;
  }
}
