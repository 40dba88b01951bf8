package shortlist.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.quality.Drift.Week;
import shortlist.corpus.store.Rankings.Ranked;
import shortlist.corpus.store.Store;

class DriftTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @TempDir
  Path folder;

  @Test
  void theLastRankingOfEachWeekCounts() {
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      store.rankings().note(MONDAY, ranked(9, "z"));
      store.rankings().note(MONDAY.plusDays(6), ranked(4, "a", "b", "c", "d", "e"));
      store.rankings().note(MONDAY.plusDays(15), ranked(2, "b", "f", "a"));

      Drift drift = Drift.read(store, MONDAY.plusDays(20));

      assertThat(drift.weeks()).extracting(Week::day, Week::count, Week::median, Week::same)
          .containsExactly(tuple(MONDAY.plusDays(6), 5, 2.0, null),
              tuple(MONDAY.plusDays(15), 3, 1.0, 2));
      assertThat(drift.weeks().getFirst().low()).isEqualTo(1);
      assertThat(drift.weeks().getFirst().high()).isEqualTo(3);
      assertThat(Drift.read(store, MONDAY.plusDays(400)).weeks()).isEmpty();
    }
  }

  /** The first with a score, each other with one less. */
  private static List<Ranked> ranked(int score, String... ids) {
    return IntStream.range(0, ids.length)
        .mapToObj(place -> new Ranked(ids[place], score - place))
        .toList();
  }
}
