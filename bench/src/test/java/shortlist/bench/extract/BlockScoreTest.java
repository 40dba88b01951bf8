package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlockScoreTest {

  private static final String CODE = "for x in xs:\n  print(x, file=out)\n\n}\nreturn xs";

  static List<Arguments> outputs() {
    return List.of(
        Arguments.of("Intro\nfor x in xs:\nprint(x,\u00a0 file=out)\nreturn xs\nEnd", 1, 1),
        Arguments.of("Intro for x in xs: print(x, file=out) return xs End", 1, 0),
        Arguments.of("Intro\nfor x in xs:\nreturn xs\nEnd", 0, 0));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void codeIsKeptByItsWordsAndByItsLines(String text, int kept, int lined) {
    Truth truth = new Truth("article", "", List.of(), List.of(), List.of(CODE, "single line of it"),
        List.of("a table of cells"), null, null, null);

    assertThat(BlockScore.of(truth, new Output("", List.of(), null, text)))
        .isEqualTo(new BlockScore(2, kept, 1, lined, 1, 0));
  }
}
