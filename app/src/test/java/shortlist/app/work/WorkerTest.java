package shortlist.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.work.RefusedException.Reason;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.sampleweb.SampleWeb;

/** Long work in the background, over the sample web. */
class WorkerTest {

  private static final CrawlOptions SLOWLY = new CrawlOptions(Set.of(), 5_000, 5_000, 12,
      Optional.of(Duration.ofMillis(100)), Duration.ofSeconds(5), Optional.empty(), false, false,
      new NetworkRules(true, Set.of(), Optional.empty()));

  @TempDir
  private Path temp;

  private final AtomicInteger finished = new AtomicInteger();

  @Test
  void aCrawlThatIsStoppedIsIndexedAndLeavesTheWorkspaceFree() {
    try (SampleWeb web = SampleWeb.start();
        Workspace workspace = workspace(web);
        Worker worker = worker(workspace)) {
      worker.crawl(Set.of());
      assertThat(worker.state()).isInstanceOf(Work.Crawl.class);
      assertThatThrownBy(() -> worker.index(false)).isInstanceOfSatisfying(RefusedException.class,
          refused -> assertThat(refused.reason()).isEqualTo(Reason.BUSY));
      await(() -> workspace.store().census().pages().known() > 20);
      worker.stop();
      await(() -> !worker.state().isUnderWay());
      assertThat(((Work.Idle) worker.state()).last()).isNotNull()
          .satisfies(last -> assertThat(last.sentences()).hasSize(2)
              .first()
              .asString()
              .startsWith("The crawl was stopped: "));
      assertThat(workspace.store().documents().count()).isPositive();
      assertThat(workspace.holder()).isEmpty();
      assertThat(finished).hasValue(1);
    }
  }

  @Test
  void whoClosesItWaitsForItsCrawlToWriteDownWhatItHas() {
    try (SampleWeb web = SampleWeb.start(); Workspace workspace = workspace(web)) {
      Worker worker = worker(workspace);
      worker.crawl(Set.of());
      await(() -> workspace.store().census().visits().bytes() > 0);
      worker.close();
      assertThat(worker.state().isUnderWay()).isFalse();
      assertThat(workspace.holder()).isEmpty();
      assertThatThrownBy(() -> worker.crawl(Set.of())).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void whatMustNotBeginSaysWhy() {
    try (Workspace workspace = Workspace.create(temp.resolve("work"), "");
        Worker worker = worker(workspace)) {
      assertThatThrownBy(() -> worker.crawl(Set.of())).isInstanceOfSatisfying(
          RefusedException.class,
          refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SOURCES));
      workspace.store().sources().add(WebUrl.of("https://public.example/"), null);
      assertThatThrownBy(() -> worker.crawl(Set.of())).isInstanceOfSatisfying(
          RefusedException.class,
          refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_CONTACT));
      try (WorkspaceLock _ = workspace.exclusively("document import")) {
        assertThatThrownBy(() -> worker.index(false)).isInstanceOf(RefusedException.class)
            .hasMessageContaining("document import by process");
      }
      worker.index(false);
      await(() -> !worker.state().isUnderWay());
    }
  }

  private Workspace workspace(SampleWeb web) {
    Workspace workspace = Workspace.create(temp.resolve("work"), "");
    web.startAddresses()
        .forEach(start -> workspace.store().sources().add(WebUrl.of(start.toString()), null));
    return workspace;
  }

  private Worker worker(Workspace workspace) {
    return new Worker(workspace.folder(), SLOWLY, finished::incrementAndGet);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.holds()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
