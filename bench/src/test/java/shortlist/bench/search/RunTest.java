package shortlist.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.indexer.search.Ranked;

class RunTest {

  @Test
  void documentsOfOneScoreStandInTheReverseOrderOfTheirIds() {
    Run run = new Run(Map.of("q",
        List.of(new Ranked("a", 1), new Ranked("c", 1), new Ranked("b", 2), new Ranked("d", 1))));

    assertThat(run.ranked("q")).containsExactly("b", "d", "c", "a");
  }

  @Test
  void scoresThatAreTheSameFloatAreTheSame() {
    Run run = new Run(
        Map.of("q", List.of(new Ranked("a", 20.0000002), new Ranked("b", 20.0000001))));

    assertThat(run.ranked("q")).containsExactly("b", "a");
  }

  @Test
  void aQueryThatWasNotAnsweredFoundNothing() {
    assertThat(new Run(Map.of()).ranked("q")).isEmpty();
  }

  @Test
  void linesAreThoseOfTrecEval(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("set.trec");
    new Run(Map.of("q1", List.of(new Ranked("b", 2.5), new Ranked("a", 1)))).write(file, "tag");

    assertThat(file).hasContent("q1 Q0 b 1 2.500000 tag\nq1 Q0 a 2 1.000000 tag\n");
  }
}
