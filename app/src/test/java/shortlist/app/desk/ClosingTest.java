package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

class ClosingTest {

  @TempDir
  Path folder;

  @Test
  void aRequestUnderWayIsAnsweredBeforeTheDeskCloses() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("workspace"), "");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Desk desk = Desk.start(workspace, 0, CrawlOptions.DEFAULT);
      URI address = desk.address();
      String token = workspace.store().tokens().create("test");
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        String body = "{\"url\": \"https://a.example/\"}";
        write(socket, """
          POST /api/v1/sources HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """.formatted(address.getAuthority(), token, body.length()) + body.substring(0, 8));
        Thread.sleep(300);
        Future<?> closing = threads.submit(desk::close);
        Thread.sleep(300);
        write(socket, body.substring(8));
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 201");
        closing.get();
      }
      assertThat(workspace.store().sources().all()).hasSize(1);
    }
  }

  @Test
  void aSecondDeskIsToldWhereTheFirstOneIsAndOpensOnceThatIsClosed() {
    try (Workspace workspace = Workspace.create(folder.resolve("workspace"), "")) {
      try (Desk desk = Desk.start(workspace, 0, CrawlOptions.DEFAULT)) {
        assertThatThrownBy(() -> Desk.start(workspace, 0, CrawlOptions.DEFAULT))
            .isInstanceOf(WorkspaceException.class)
            .hasMessageContaining("desk at " + desk.address())
            .hasMessageContaining("process " + ProcessHandle.current().pid())
            .hasMessageEndingWith("Use that one, or stop it.");
      }
      Desk.start(workspace, 0, CrawlOptions.DEFAULT).close();
    }
  }

  private static void write(Socket socket, String text) throws Exception {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
