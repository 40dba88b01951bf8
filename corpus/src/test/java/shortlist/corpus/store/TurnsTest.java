package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

class TurnsTest {

  @TempDir
  private Path folder;

  @Test
  void readingGoesOnWhileAnotherProcessWritesAndWritingWaitsItsTurn() throws Exception {
    Path file = folder.resolve("corpus.db");
    try (Store store = Store.open(file);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statement.execute("BEGIN IMMEDIATE");
      CountDownLatch begun = new CountDownLatch(1);
      Future<?> write = threads.submit(() -> {
        begun.countDown();
        store.verdicts().add(new Verdict("d1", Decision.ACCEPT, null, Instant.EPOCH));
      });
      begun.await();
      Thread.sleep(100);
      assertThat(store.verdicts().latest()).isEmpty();
      assertThat(write.isDone()).isFalse();
      statement.execute("COMMIT");
      write.get();
      assertThat(store.verdicts().latest()).containsKey("d1");
    }
  }

  @Test
  void aTransactionReadsWhatItWroteAndOthersDoNotYet() throws Exception {
    try (Store store = Store.open(folder.resolve("corpus.db"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      store.transaction(() -> {
        store.categories().add("Platforms");
        assertThat(store.categories().find("platforms")).contains("Platforms");
        assertThat(threads.submit(() -> store.categories().find("platforms")))
            .succeedsWithin(Duration.ofSeconds(20))
            .isEqualTo(Optional.empty());
      });
      assertThat(store.categories().find("platforms")).contains("Platforms");
    }
  }
}
