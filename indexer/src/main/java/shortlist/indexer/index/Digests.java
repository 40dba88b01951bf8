package shortlist.indexer.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.indexer.schema.Arrival;
import shortlist.indexer.schema.Schema;

/**
 * Tells documents that are in the index already, just the same, by a digest of all that is known of
 * them: many pages change with each visit, and what they say does not. Knows the last commit, and
 * what was changed since. Safe for use by several threads.
 */
final class Digests implements AutoCloseable {

  /** The field of the digest. */
  static final String FIELD = "digest";

  private static final int BYTES = 16;

  private final Directory directory;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private boolean anyCommitted;
  private @Nullable DirectoryReader reader;

  /**
   * Of an index.
   *
   * @param anyCommitted whether there are documents in it
   */
  Digests(Directory directory, boolean anyCommitted) {
    this.directory = directory;
    this.anyCommitted = anyCommitted;
  }

  static BytesRef of(Document document, Arrival arrival) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest((document + "\n" + arrival).getBytes(StandardCharsets.UTF_8));
      return new BytesRef(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  /** Whether the index has this document, of this digest. */
  synchronized boolean holds(String id, BytesRef digest) throws IOException {
    if (!anyCommitted || changed.contains(id)) {
      return false;
    }
    if (reader == null) {
      reader = DirectoryReader.open(directory);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (holds(leaf.reader(), new BytesRef(id), digest)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(LeafReader leaf, BytesRef id, BytesRef digest) throws IOException {
    org.apache.lucene.index.Terms ids = leaf.terms(Schema.ID);
    BinaryDocValues digests = leaf.getBinaryDocValues(FIELD);
    if (ids == null || digests == null) {
      return false;
    }
    TermsEnum each = ids.iterator();
    if (!each.seekExact(id)) {
      return false;
    }
    Bits live = leaf.getLiveDocs();
    PostingsEnum found = each.postings(null, PostingsEnum.NONE);
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        return digests.advanceExact(doc) && digests.binaryValue().equals(digest);
      }
    }
    return false;
  }

  /** Notes that a document differs from that of the last commit, or may. */
  void changed(String id) {
    changed.add(id);
  }

  /** Notes that what was changed is in the last commit now. */
  synchronized void committed() throws IOException {
    changed.clear();
    anyCommitted = true;
    close();
  }

  @Override
  public synchronized void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
