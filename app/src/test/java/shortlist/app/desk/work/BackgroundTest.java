package shortlist.app.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import shortlist.corpus.WorkspaceException;

class BackgroundTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Background background = new Background();

  @Test
  void oneThingIsDoneAtATime() {
    CountDownLatch end = new CountDownLatch(1);
    assertThat(background.start("first", progress -> {
      progress.at(3, 12, "links");
      await(end);
    })).isTrue();

    assertThat(background.start("second", _ -> {})).isFalse();
    assertThat(background.state()).hasValueSatisfying(
        state -> assertThat(state.name()).isEqualTo("first"));
    end.countDown();
    background.await(LONG);

    assertThat(background.state()).isEmpty();
    assertThat(background.start("second", _ -> {})).isTrue();
  }

  @Test
  void closingEndsTheWorkWhereItSaysHowFarItIs() {
    CountDownLatch begun = new CountDownLatch(1);
    background.start("endless", progress -> {
      for (long done = 0; done >= 0; done++) {
        begun.countDown();
        progress.at(done, 0, "turns");
      }
    });
    await(begun);

    background.close();

    assertThat(background.state()).isEmpty();
    assertThat(background.failure()).isEmpty();
  }

  @Test
  void aFailureIsTold() {
    background.start("work", _ -> {
      throw new WorkspaceException("The disk is full.");
    });
    background.await(LONG);
    assertThat(background.failure()).contains(new Background.Failure("work", "The disk is full."));

    background.start("work", _ -> {
      throw new IllegalStateException("index 3 out of bounds");
    });
    background.await(LONG);
    assertThat(background.failure()).hasValueSatisfying(failure -> assertThat(failure.sentence())
        .contains("IllegalStateException")
        .doesNotContain("bounds"));

    background.start("work", _ -> {});
    background.await(LONG);
    assertThat(background.failure()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
