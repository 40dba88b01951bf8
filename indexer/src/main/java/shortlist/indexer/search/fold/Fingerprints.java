package shortlist.indexer.search.fold;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

/**
 * The fingerprints of all documents, read once for each segment of the index and kept for as long
 * as it is open. Safe for use by several threads.
 */
public final class Fingerprints {

  private final Map<IndexReader.CacheKey, SegmentFingerprints> segments = new ConcurrentHashMap<>();

  /** The fingerprint of a document; 0 if its text is too short to tell. */
  public long of(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return segment(leaf.reader()).of(document - leaf.docBase);
  }

  /** Gives the number of each document whose fingerprint is near {@code bits}, ascending. */
  void near(IndexReader reader, long bits, IntConsumer documents) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      segment(leaf.reader()).near(bits, document -> {
        if (live == null || live.get(document)) {
          documents.accept(leaf.docBase + document);
        }
      });
    }
  }

  private SegmentFingerprints segment(LeafReader reader) throws IOException {
    IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
    SegmentFingerprints known = segments.get(cache.getKey());
    if (known == null) {
      known = SegmentFingerprints.read(reader);
      if (segments.put(cache.getKey(), known) == null) {
        cache.addClosedListener(segments::remove);
      }
    }
    return known;
  }
}
