package shortlist.indexer.search.fold;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.indexer.schema.Schema;

/**
 * The fingerprints of one segment, deleted documents among them, and a table to find those near a
 * given one: the bits are cut into one band more than may differ, so that near fingerprints have at
 * least one band in common, and for each band the documents are sorted by it. Takes 64 bytes a
 * document. Immutable.
 */
final class SegmentFingerprints {

  private static final int BANDS = Fingerprint.NEAR + 1;
  private static final int WIDTH = Long.SIZE / BANDS;
  private static final int VALUES = 1 << WIDTH;

  private final long[] bits;
  /** For each band, where the documents of each value begin in {@link #sorted}. */
  private final int[][] starts = new int[BANDS][VALUES + 1];
  private final int[][] sorted = new int[BANDS][];
  /** Half of the bits of each document of {@link #sorted}, to be read one after the other. */
  private final int[][] halves = new int[BANDS][];

  private SegmentFingerprints(long[] bits) {
    this.bits = bits;
    for (int band = 0; band < BANDS; band++) {
      sort(band);
    }
  }

  static SegmentFingerprints read(LeafReader reader) throws IOException {
    long[] bits = new long[reader.maxDoc()];
    NumericDocValues values = DocValues.getNumeric(reader, Schema.FINGERPRINT);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values
        .nextDoc()) {
      bits[doc] = values.longValue();
    }
    return new SegmentFingerprints(bits);
  }

  private void sort(int band) {
    int[] start = starts[band];
    int count = 0;
    for (long each : bits) {
      if (each != 0) {
        start[value(each, band) + 1]++;
        count++;
      }
    }
    for (int value = 0; value < VALUES; value++) {
      start[value + 1] += start[value];
    }
    int[] next = Arrays.copyOf(start, VALUES);
    sorted[band] = new int[count];
    halves[band] = new int[count];
    for (int doc = 0; doc < bits.length; doc++) {
      if (bits[doc] != 0) {
        int at = next[value(bits[doc], band)]++;
        sorted[band][at] = doc;
        halves[band][at] = half(bits[doc]);
      }
    }
  }

  private static int half(long bits) {
    return (int) (bits ^ bits >>> Integer.SIZE);
  }

  private static int value(long bits, int band) {
    return (int) (bits >>> (band * WIDTH)) & (VALUES - 1);
  }

  long of(int document) {
    return bits[document];
  }

  /** Gives each document that is near, once; of 0 none is near. */
  void near(long wanted, IntConsumer documents) {
    if (wanted == 0) {
      return;
    }
    int half = half(wanted);
    for (int band = 0; band < BANDS; band++) {
      int value = value(wanted, band);
      for (int i = starts[band][value]; i < starts[band][value + 1]; i++) {
        // Both halves laid over each other differ in no more bits than the whole.
        if (Integer.bitCount(half ^ halves[band][i]) > Fingerprint.NEAR) {
          continue;
        }
        int document = sorted[band][i];
        long differing = wanted ^ bits[document];
        if (Long.bitCount(differing) <= Fingerprint.NEAR && firstCommon(differing) == band) {
          documents.accept(document);
        }
      }
    }
  }

  private static int firstCommon(long differing) {
    int band = 0;
    while (value(differing, band) != 0) {
      band++;
    }
    return band;
  }
}
