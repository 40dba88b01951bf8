package shortlist.indexer.search.fold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import shortlist.corpus.duplicate.Fingerprint;

/**
 * Folds near-duplicates: a document is no hit of its own if its text is near that of a hit ranked
 * before it. Nearness is not transitive: what is near a copy only stays a hit. Pages are cut after
 * folding from the first hit on, so that no document is on two of them.
 */
public final class Folding {

  private static final int MAX_COPIES = 50;
  private static final int MIN_SURPLUS = 10;

  private final IndexReader reader;
  private final Fingerprints fingerprints;
  private final List<ScoreDoc> kept = new ArrayList<>();
  private long[] bits;
  private int size;

  /** A ranking that can be asked for more. */
  public interface Ranking {
    /** The first {@code count} documents, or all there are. */
    ScoreDoc[] first(int count) throws IOException;
  }

  private Folding(IndexReader reader, Fingerprints fingerprints, long except) {
    this.reader = reader;
    this.fingerprints = fingerprints;
    this.bits = new long[64];
    add(except);
  }

  /**
   * A page of a ranking.
   *
   * @param page which hits
   * @param most how many documents the ranking may be asked for
   * @param except a fingerprint: what is near it is left out; 0 for none
   */
  public static List<Folded> fold(IndexReader reader, Fingerprints fingerprints, Ranking ranking,
      Page page, int most, long except) throws IOException {
    int wanted = Math.min(most, page.from() + page.limit());
    int count = Math.min(most, wanted + Math.max(MIN_SURPLUS, wanted / 4));
    Folding folding = new Folding(reader, fingerprints, except);
    ScoreDoc[] ranked = ranking.first(count);
    int done = folding.keep(ranked, 0, wanted);
    while (folding.kept.size() < wanted && ranked.length == count && count < most) {
      count = Math.min(most, 2 * count);
      ranked = ranking.first(count);
      done = folding.keep(ranked, done, wanted);
    }
    return folding.page(page.from(), wanted);
  }

  /**
   * A part of a list of hits.
   *
   * @param from how many to leave out, 0 or more
   * @param limit how many at most, 1 or more
   */
  public record Page(int from, int limit) {}

  /** Goes on after {@code done} documents, until {@code wanted} are kept; how many are done. */
  private int keep(ScoreDoc[] ranked, int done, int wanted) throws IOException {
    int at = done;
    for (; at < ranked.length && kept.size() < wanted; at++) {
      long print = fingerprints.of(reader, ranked[at].doc);
      if (!isNearAny(print, size)) {
        kept.add(ranked[at]);
        add(print);
      }
    }
    return at;
  }

  private void add(long print) {
    if (size == bits.length) {
      bits = java.util.Arrays.copyOf(bits, 2 * size);
    }
    bits[size++] = print;
  }

  /** Whether a fingerprint is near one of the first {@code among}. */
  private boolean isNearAny(long print, int among) {
    if (print == 0) {
      return false;
    }
    for (int i = 0; i < among; i++) {
      if (bits[i] != 0 && Long.bitCount(bits[i] ^ print) <= Fingerprint.NEAR) {
        return true;
      }
    }
    return false;
  }

  private List<Folded> page(int from, int to) throws IOException {
    List<Folded> page = new ArrayList<>();
    for (int i = from; i < Math.min(to, kept.size()); i++) {
      page.add(new Folded(kept.get(i), copies(i)));
    }
    return page;
  }

  /** What is near a hit, but not near one ranked before it. */
  private List<Integer> copies(int hit) throws IOException {
    List<Integer> copies = new ArrayList<>();
    // The first fingerprint is what is left out.
    fingerprints.near(reader, bits[hit + 1], document -> {
      if (document != kept.get(hit).doc && copies.size() < MAX_COPIES) {
        copies.add(document);
      }
    });
    List<Integer> own = new ArrayList<>();
    for (int document : copies) {
      if (!isNearAny(fingerprints.of(reader, document), hit + 1)) {
        own.add(document);
      }
    }
    return own;
  }
}
