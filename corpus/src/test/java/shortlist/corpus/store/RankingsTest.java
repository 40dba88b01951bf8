package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.store.Rankings.Ranked;
import shortlist.corpus.store.Reports.Report;

class RankingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir
  Path folder;

  @Test
  void theLastRankingOfADayIsKept() {
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      store.rankings().note(DAY, List.of(new Ranked("a", 2), new Ranked("b", 1)));
      store.rankings().note(DAY, List.of(new Ranked("c", 3)));
      store.rankings().note(DAY.plusDays(1), List.of(new Ranked("b", 2.5), new Ranked("a", 2)));
      store.rankings().note(DAY.plusDays(2), List.of());

      assertThat(store.rankings().since(DAY))
          .containsOnlyKeys(DAY, DAY.plusDays(1))
          .containsEntry(DAY, List.of(new Ranked("c", 3)));
      assertThat(store.rankings().since(DAY.plusDays(1)).get(DAY.plusDays(1)))
          .extracting(Ranked::documentId)
          .containsExactly("b", "a");
      assertThat(store.rankings().everFirst()).containsExactlyInAnyOrder("a", "b", "c");
    }
  }

  @Test
  void theSameRankingIsNotWrittenAgain() {
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      store.rankings().note(DAY, List.of(new Ranked("a", 0.1 + 0.2)));
      Store.Mark mark = store.mark();

      store.rankings().note(DAY, List.of(new Ranked("a", 0.1 + 0.2)));

      assertThat(store.mark()).isEqualTo(mark);
    }
  }

  @Test
  void aReportStandsUntilTheNext() {
    Instant at = Instant.ofEpochMilli(1_772_400_000_123L);
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      store.reports().put("missed 7", new Report(at, "old"));
      store.reports().put("missed 7", new Report(at, "{}"));

      assertThat(store.reports().find("missed 7")).contains(new Report(at, "{}"));
      assertThat(store.reports().find("missed 8")).isEmpty();
      assertThat(store.reports().names("missed ")).containsExactly("missed 7");
    }
  }
}
