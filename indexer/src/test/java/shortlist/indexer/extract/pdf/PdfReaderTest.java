package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import shortlist.sampleweb.SampleWeb;

class PdfReaderTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void aChildThatWasKilledIsReplaced() throws Exception {
    try (PdfReader reader = new PdfReader(LONG)) {
      assertThat(reader.read(paper()).page()).isPresent();
      ProcessHandle child = onlyChild();
      assertThat(child.destroyForcibly()).isTrue();
      child.onExit().join();

      assertThat(reader.read(paper()).page()).isPresent();
    }
  }

  @Test
  void aDocumentWhoseChildIsKilledUnderWayIsTriedOnceMore() throws Exception {
    try (PdfReader reader = new PdfReader(LONG);
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      byte[] paper = paper();
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

    assertThatThrownBy(() -> child.ask(paper())).isInstanceOf(PdfChild.Died.class)
        .hasMessageContaining("ended unexpectedly");
  }

  @Test
  void aDocumentThatTakesTooLongFails() throws Exception {
    try (PdfReader reader = new PdfReader(Duration.ofMillis(1))) {
      PdfReader.Result result = reader.read(paper());

      assertThat(result.page()).isEmpty();
      assertThat(result.reason()).contains("took longer");
    }
  }

  @Test
  void closingEndsTheChildren() throws Exception {
    PdfReader reader = new PdfReader(LONG);
    reader.read(paper());
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

  private static byte[] paper() throws IOException {
    try (InputStream in = SampleWeb.class.getResourceAsStream(
        "/shortlist/sampleweb/papers/delayed-feedback-in-conversion-models.pdf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
