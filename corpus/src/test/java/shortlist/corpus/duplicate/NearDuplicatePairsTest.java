package shortlist.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions of the pages of a manual, with the Jaccard coefficient of their runs of five words.
 * {@link Fingerprint#NEAR} was fitted on the pairs of even number, as the largest of the best; the
 * others judge.
 */
class NearDuplicatePairsTest {

  private static final double SAME = .8;

  private record Pair(double jaccard, int distance) {}

  @Test
  void nearTextsAreFoundAndOthersAreNot() throws IOException {
    List<Pair> judging = pairs(1);
    long same = judging.stream().filter(pair -> pair.jaccard() >= SAME).count();
    long near = judging.stream().filter(NearDuplicatePairsTest::isNear).count();
    long both = judging.stream()
        .filter(pair -> isNear(pair) && pair.jaccard() >= SAME)
        .count();
    System.out.printf("%d pairs, %d the same, %d near: precision %.2f, recall %.2f at %d bits%n",
        judging.size(), same, near, (double) both / near, (double) both / same, Fingerprint.NEAR);
    assertThat((double) both / near).as("precision").isGreaterThanOrEqualTo(.9);
    assertThat((double) both / same).as("recall").isGreaterThanOrEqualTo(.9);
    assertThat(judging).filteredOn(NearDuplicatePairsTest::isNear)
        .allSatisfy(pair -> assertThat(pair.jaccard()).isGreaterThan(.6));
  }

  @Test
  void theThresholdIsTheBestOfItsHalf() throws IOException {
    List<Pair> fitting = pairs(0);
    for (int bits = 0; bits < 16; bits++) {
      assertThat(f1(fitting, bits)).as("%d bits", bits)
          .isLessThanOrEqualTo(f1(fitting, Fingerprint.NEAR));
      if (bits > Fingerprint.NEAR) {
        assertThat(f1(fitting, bits)).isLessThan(f1(fitting, Fingerprint.NEAR));
      }
    }
  }

  private static boolean isNear(Pair pair) {
    return pair.distance() <= Fingerprint.NEAR;
  }

  private static double f1(List<Pair> pairs, int bits) {
    long both = pairs.stream()
        .filter(pair -> pair.distance() <= bits && pair.jaccard() >= SAME)
        .count();
    long either = pairs.stream().filter(pair -> pair.distance() <= bits).count()
        + pairs.stream().filter(pair -> pair.jaccard() >= SAME).count();
    return 2.0 * both / either;
  }

  private static List<Pair> pairs(int half) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Objects.requireNonNull(
            NearDuplicatePairsTest.class.getResourceAsStream("scrapy-docs-pairs.jsonl.gz"))),
        StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().toList();
      for (int i = half; i < lines.size(); i += 2) {
        JsonNode pair = JsonMapper.shared().readTree(lines.get(i));
        pairs.add(new Pair(pair.path("jaccard5").asDouble(),
            Fingerprint.of(pair.path("a").asString())
                .distance(Fingerprint.of(pair.path("b").asString()))));
      }
    }
    return pairs;
  }
}
