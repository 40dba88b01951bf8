package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static shortlist.corpus.store.CrawlHistory.NOW;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.corpus.store.Pages.Answer;

class CensusTest {

  @TempDir
  private Path folder;
  private Store store;
  private CrawlHistory history;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    history = new CrawlHistory(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEmptyWorkspaceHasZeroOfEverything() {
    assertThat(store.census().pages().known()).isZero();
    assertThat(store.census().pages().outcomes()).hasSize(FetchOutcome.values().length)
        .allSatisfy((outcome, count) -> assertThat(count).isZero());
    assertThat(store.census().visits().last()).isNull();
    assertThat(store.census().queues(NOW)).isEmpty();
  }

  @Test
  void pagesAreCountedByTheirLastVisitAndVisitsEachTime() {
    history.met("https://a.example/new", null);
    long page = history.fetched("https://a.example/post", Duration.ofDays(1));
    history.visit(page, FetchOutcome.NOT_MODIFIED, NOW, new Answer(304, null, 0), null, null,
        Duration.ofDays(1));

    assertThat(store.census().pages().unvisited()).isEqualTo(1);
    assertThat(store.census().pages().known()).isEqualTo(2);
    assertThat(store.census().pages().outcomes()).containsEntry(FetchOutcome.NOT_MODIFIED, 1L)
        .containsEntry(FetchOutcome.FETCHED, 0L);
    assertThat(store.census().visits().outcomes()).containsEntry(FetchOutcome.NOT_MODIFIED, 1L)
        .containsEntry(FetchOutcome.FETCHED, 1L);
    assertThat(store.census().visits().bytes()).isEqualTo(1_000);
    assertThat(store.census().visits().last()).isEqualTo(NOW);
  }

  @Test
  void whatIsQueuedIsToldByWhenItFallsDue() {
    history.met("https://a.example/new", null);
    history.fetched("https://a.example/overdue", Duration.ofHours(-1));
    history.fetched("https://a.example/today", Duration.ofHours(24));
    history.fetched("https://a.example/week", Duration.ofDays(2));
    history.fetched("https://a.example/later", Duration.ofDays(8));
    history.fetched("https://b.example/later", Duration.ofDays(9));

    Queue a = store.census().queues(NOW).getFirst();
    assertThat(a.due()).isEqualTo(2);
    assertThat(a.day()).isEqualTo(1);
    assertThat(a.week()).isEqualTo(1);
    assertThat(a.later()).isEqualTo(1);
    assertThat(a.waiting()).isEqualTo(3);
    assertThat(store.census().next("a.example")).hasValue(WebUrl.of("https://a.example/new"));

    Queue b = store.census().queues(NOW).getLast();
    assertThat(b.due()).isZero();
    assertThat(b.next()).hasValue(NOW.plus(Duration.ofDays(9)));
    assertThat(store.census().next("b.example")).hasValue(WebUrl.of("https://b.example/later"));
    assertThat(store.census().next("c.example")).isEmpty();
  }

  @Test
  void aHostThatWantsToBeLeftAloneIsNotAskedBefore() {
    history.met("https://a.example/new", null);
    store.hosts()
        .save(new HostFacts("a.example", NOW.plusSeconds(90), Duration.ZERO, Duration.ZERO, 2, 0,
            NOW));
    assertThat(store.census().queues(NOW)).singleElement()
        .satisfies(queue -> assertThat(queue.next()).hasValue(NOW.plusSeconds(90)));
  }
}
