package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void aChildThatWasKilledIsReplaced() throws Exception {
    try (PdfReader reader = new PdfReader(LONG)) {
      assertThat(reader.read(Papers.sample()).page()).isPresent();
      ProcessHandle child = onlyChild();
      assertThat(child.destroyForcibly()).isTrue();
      child.onExit().join();

      assertThat(reader.read(Papers.sample()).page()).isPresent();
    }
  }

  @Test
  void aDocumentWhoseChildIsKilledUnderWayIsTriedOnceMore() throws Exception {
    try (PdfReader reader = new PdfReader(LONG);
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      byte[] paper = Papers.sample();
      Future<PdfReader.Result> result = pool.submit(() -> reader.read(paper));
      Optional<ProcessHandle> child = child();
      while (child.isEmpty() && !result.isDone()) {
        child = child();
      }
      assertThat(child.map(ProcessHandle::destroyForcibly)).contains(true);

      assertThat(result.get().page()).isPresent();
      assertThat(child().map(ProcessHandle::pid)).isNotEqualTo(child.map(ProcessHandle::pid));
    }
  }

  @Test
  void aChildKilledBeforeItAnswersIsNoticed() throws Exception {
    PdfChild child = PdfChild.start(LONG);
    child.handle().destroyForcibly();

    assertThatThrownBy(() -> child.ask(Papers.sample())).isInstanceOf(PdfChild.Died.class)
        .hasMessageContaining("ended unexpectedly");
  }

  @Test
  void aDocumentThatTakesTooLongFails() throws Exception {
    try (PdfReader reader = new PdfReader(Duration.ofMillis(1))) {
      PdfReader.Result result = reader.read(Papers.sample());

      assertThat(result.page()).isEmpty();
      assertThat(result.reason()).contains("took longer");
    }
  }

  @Test
  void closingEndsTheChildren() throws Exception {
    PdfReader reader = new PdfReader(LONG);
    reader.read(Papers.sample());
    ProcessHandle child = onlyChild();
    reader.close();
    child.onExit().join();

    assertThat(child.isAlive()).isFalse();
  }

  private static ProcessHandle onlyChild() {
    return child().orElseThrow();
  }

  private static Optional<ProcessHandle> child() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).findFirst();
  }
}
