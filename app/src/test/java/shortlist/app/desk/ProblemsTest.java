package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.page.LastVerdict;
import shortlist.app.desk.page.Views;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Store;

class ProblemsTest {

  @TempDir
  Path folder;

  @Test
  void aWorkspaceThatCannotBeUsedSaysSo() throws Exception {
    HttpResponse<String> answer = answerTo(new WorkspaceException("The disk is full; free some."));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("The disk is full; free some.");
  }

  @Test
  void aFailureOfOursTellsNoSecretsAndNoTrace() throws Exception {
    HttpResponse<String> answer = answerTo(new IllegalStateException("inner secret"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("your verdicts are safe").doesNotContain("secret", ".java");
  }

  private HttpResponse<String> answerTo(RuntimeException failure) throws Exception {
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      Views views = new Views("token", new LastVerdict(store), () -> "");
      Javalin server = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.routes.get("/", context -> {
          throw failure;
        });
        new Problems(views).addTo(config.routes);
      }).start("127.0.0.1", 0);
      try (Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + server.port() + "/"))) {
        return visitor.get("/");
      } finally {
        server.stop();
      }
    }
  }
}
