package shortlist.indexer.search.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.indexer.search.SmallIndex;

class FingerprintsTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void theNearOnesAreThoseThatACountOfBitsFinds() throws IOException {
    Random random = new Random(11);
    List<Long> all = new ArrayList<>();
    try (SmallIndex writer = new SmallIndex(folder)) {
      for (int i = 0; i < 600; i++) {
        all.add(i % 50 == 0 ? 0 : flipped(new Random(i % 7).nextLong(), random));
        writer.put("d" + i, "", "text", all.getLast());
        if (i == 300) {
          writer.commit();
        }
      }
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Fingerprints fingerprints = new Fingerprints();
      assertThat(reader.leaves()).hasSize(2);
      for (int document = 0; document < all.size(); document++) {
        long bits = fingerprints.of(reader, document);
        List<Integer> near = new ArrayList<>();
        fingerprints.near(reader, bits, near::add);

        assertThat(bits).isEqualTo(all.get(document));
        assertThat(near).doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(counted(all, bits));
      }
    }
  }

  private static List<Integer> counted(List<Long> all, long bits) {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (new Fingerprint(bits).isNear(new Fingerprint(all.get(i)))) {
        near.add(i);
      }
    }
    return near;
  }

  private static long flipped(long bits, Random random) {
    long flipped = bits;
    for (int flips = random.nextInt(9); flips > 0; flips--) {
      flipped ^= 1L << random.nextInt(64);
    }
    return flipped;
  }
}
