package shortlist.indexer.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;

/**
 * Reads the checksums of segments before anything else of them is believed. Lucene verifies the
 * small files of a segment when it opens it, but of the large ones only the ends: a flipped bit in
 * the middle would give wrong answers. Each segment is read once.
 */
final class Verification {

  private final Set<String> verified = new HashSet<>();

  /**
   * Verifies what was not verified before.
   *
   * @param seal files that need no reading
   * @throws CorruptIndexException if a file is not as it was written
   */
  void check(IndexReader reader, Seal seal) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!(leaf.reader() instanceof SegmentReader segment)) {
        throw new IllegalArgumentException("not a reader of segments");
      }
      Collection<String> files = segment.getSegmentInfo().files();
      if (!verified.containsAll(files)) {
        if (!seal.holds(files)) {
          segment.checkIntegrity();
        }
        verified.addAll(files);
      }
    }
  }
}
