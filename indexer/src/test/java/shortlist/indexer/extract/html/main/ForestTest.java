package shortlist.indexer.extract.html.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ForestTest {

  @Test
  void treesAreReadAsTheyAreIndentedAndSummedUp() throws IOException {
    Forest forest = Forest.read(new StringReader("""
      # a comment
      base -1
      words < 10
       linkDensity < 0.5
        0.5
        -0.5
       2
      linkDensity < 0.1
       1
       -1
      """));

    assertThat(forest.probabilities(new float[][]{row(5, 0), row(5, 1), row(20, 1)}))
        .satisfies(p -> {
          assertThat(p[0]).isCloseTo(sigmoid(0.5), within(1e-6));
          assertThat(p[1]).isCloseTo(sigmoid(-2.5), within(1e-6));
          assertThat(p[2]).isCloseTo(sigmoid(0), within(1e-6));
        });
  }

  @Test
  void aFeatureThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> Forest.read(new StringReader("colour < 3\n 1\n 2\n")))
        .hasMessageContaining("colour");
  }

  @Test
  void theBundledForestNamesOnlyFeaturesThatExist() {
    assertThat(Forest.BUNDLED.probabilities(new float[][]{row(80, 0)})[0]).isBetween(0.0, 1.0);
  }

  private static float[] row(float words, float linkDensity) {
    float[] row = new float[Features.names().size()];
    row[Features.names().indexOf("words")] = words;
    row[Features.names().indexOf("linkDensity")] = linkDensity;
    return row;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
