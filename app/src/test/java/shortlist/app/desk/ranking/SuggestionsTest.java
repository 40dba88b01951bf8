package shortlist.app.desk.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.library.Library;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.Ranking;

class SuggestionsTest {

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Workspace aside;
  private Library library;
  private Suggestions suggestions;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    aside = Workspace.open(desk.workspace().folder());
    library = new Library(desk.workspace().indexFolder());
    suggestions = new Suggestions(desk.workspace(), aside, library);
    until(() -> suggestions.ranking().isPresent() && !suggestions.isBusy());
  }

  @AfterEach
  void close() {
    suggestions.close();
    library.close();
    aside.close();
    desk.close();
  }

  @Test
  void theListKnowsAVerdictBeforeTheRankingDoes() {
    Ranking before = ranking();
    String first = ids().getFirst();

    judge(first, Decision.REJECT);

    assertThat(ids()).doesNotContain(first);
    until(() -> ranking() != before);
    assertThat(ranking().place(first)).isEmpty();
    assertThat(ids()).doesNotContain(first);
  }

  @Test
  void whatIsTakenBackStandsWhereItStoodUntilItIsRankedAgain() {
    Ranking before = ranking();
    String third = ids().get(2);
    judge(third, Decision.REJECT);
    ids();
    until(() -> ranking() != before && !suggestions.isBusy());
    assertThat(ranking().place(third)).isEmpty();

    desk.store().verdicts().undo(third);

    assertThat(ids().get(2)).isEqualTo(third);
  }

  @Test
  void lookingAtTheListDoesNotRankItAgain() {
    Ranking before = ranking();

    desk.store().verdicts().shown(ids(), Instant.now());
    ids();

    assertThat(suggestions.isBusy()).isFalse();
    assertThat(ranking()).isSameAs(before);
  }

  @Test
  void whatIsIndexedLaterComesIntoTheList() {
    desk.add("https://late.example/store", "The feature store that came late to production");

    until(() -> ids().stream()
        .anyMatch(id -> suggestions.find(id)
            .map(card -> card.site().equals("late.example"))
            .orElse(false)));
  }

  @Test
  void theUsersOwnWordsRankItAgain() throws IOException {
    Ranking before = ranking();

    Files.writeString(desk.workspace().folder().resolve(Workspace.TONE), "beginner: year\n");

    until(() -> ranking() != before);
  }

  private Ranking ranking() {
    return suggestions.ranking().orElseThrow();
  }

  private List<String> ids() {
    return suggestions.current().cards().stream().map(Suggested::id).toList();
  }

  private void judge(String id, Decision decision) {
    desk.store().verdicts().add(new Verdict(id, decision, null, Instant.now()));
  }

  private static void until(BooleanSupplier done) {
    Instant end = Instant.now().plusSeconds(60);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
