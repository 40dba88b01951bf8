package shortlist.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String TEXT = text(1);

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(Fingerprint.of(TEXT.toUpperCase(Locale.ROOT).replace(" ", ", ")))
        .isEqualTo(Fingerprint.of(TEXT));
  }

  @Test
  void aSentenceMoreMakesANearDuplicate() {
    Fingerprint longer = Fingerprint.of(TEXT + " This was first published somewhere else.");
    assertThat(longer.isNear(Fingerprint.of(TEXT))).isTrue();
  }

  @Test
  void otherTextsAreFar() {
    for (int seed = 2; seed < 50; seed++) {
      assertThat(Fingerprint.of(text(seed)).isNear(Fingerprint.of(TEXT))).as("seed %d", seed)
          .isFalse();
    }
  }

  @Test
  void textsTooShortToTellAreNearNothing() {
    assertThat(Fingerprint.of("Page not found")).isEqualTo(Fingerprint.NONE);
    assertThat(Fingerprint.NONE.isNear(Fingerprint.NONE)).isFalse();
  }

  private static String text(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 400)
        .mapToObj(i -> "word" + random.nextInt(3_000))
        .collect(Collectors.joining(" "));
  }
}
