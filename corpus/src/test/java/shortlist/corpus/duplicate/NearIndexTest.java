package shortlist.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearIndexTest {

  @Test
  void itFindsWhatComparingWithAllFinds() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    NearIndex index = new NearIndex();
    List<Fingerprint> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Fingerprint added = new Fingerprint(random.nextLong());
      all.add(added);
      index.add(added);
    }
    for (int round = 0; round < 5_000; round++) {
      Fingerprint asked = changed(all.get(random.nextInt(all.size())), random.nextInt(9), random);
      int least = all.stream().mapToInt(asked::distance).min().orElseThrow();
      boolean near = least <= Fingerprint.NEAR;
      assertThat(index.hasNear(asked)).as("seed %d, %d bits", seed, least).isEqualTo(near);
      assertThat(index.nearest(asked).map(asked::distance).orElse(64)).as("seed %d", seed)
          .isEqualTo(near ? least : 64);
    }
  }

  @Test
  void allChangesOfFewBitsAreFound() {
    Fingerprint one = new Fingerprint(0x0123456789abcdefL);
    NearIndex index = new NearIndex();
    index.add(one);
    for (int a = 0; a < 64; a++) {
      for (int b = 0; b < 64; b++) {
        for (int c = 0; c < 64; c++) {
          long flips = (1L << a) | (1L << b) | (1L << c);
          assertThat(index.hasNear(new Fingerprint(one.bits() ^ flips))).isTrue();
        }
      }
    }
  }

  @Test
  void textsTooShortToTellAreNeitherKeptNorFound() {
    NearIndex index = new NearIndex();
    index.add(Fingerprint.NONE);
    index.add(new Fingerprint(1));
    index.add(new Fingerprint(1));
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.hasNear(Fingerprint.NONE)).isFalse();
  }

  private static Fingerprint changed(Fingerprint fingerprint, int flips, Random random) {
    long bits = fingerprint.bits();
    for (int i = 0; i < flips; i++) {
      bits ^= 1L << random.nextInt(64);
    }
    return new Fingerprint(bits);
  }
}
