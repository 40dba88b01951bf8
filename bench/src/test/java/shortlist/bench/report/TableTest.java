package shortlist.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void aContenderWithoutAFigureHasADash() {
    Table table = new Table(List.of("ours", "theirs"), new Report("test"),
        (set, _) -> set.equals("news-dev") ? ">= .978" : "");
    table.add("news-dev", List.of(List.of(new Figure("shingle F1", 93, 0.9784)),
        List.of(new Figure("shingle F1", 93, 0.95))));
    table.add("pdf-dev", List.of(List.of(new Figure("titles", 10, 1))));

    assertThat(table.toString().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .containsExactly("set metric of ours theirs goal",
            "news-dev shingle F1 93 0.978 0.950 >= .978", "pdf-dev titles 10 1.000 -");
  }
}
