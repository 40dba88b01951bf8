package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.cli.Main;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/** Several editors at one desk, and commands beside it, all at once. */
class TogetherTest {

  @TempDir
  Path folder;

  private SampleDesk desk;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void commandsAndEditorsTakeTurnsAndNothingIsLost() throws Exception {
    List<String> ids = ids();
    Path report = Files.writeString(folder.resolve("report.csv"), report());
    HttpServer site = site();
    assertThat(command("source", "add", "http://127.0.0.1:" + site.getAddress().getPort() + "/"))
        .isEmpty();
    assertThat(all(List.of(
        () -> command("crawl", "--plain-http", "--allow-private-addresses", "--delay", "0")
            + command("index", "--rebuild"),
        () -> command("engagement", "import", report.toString()),
        () -> command("verdict", "later", ids.get(0), ids.get(1), ids.get(2)),
        () -> judged(ids.subList(3, 6)),
        () -> judged(ids.subList(6, 9))))).allMatch(String::isEmpty);
    site.stop(0);

    Store store = desk.store();
    assertThat(store.mailings().all()).hasSize(40);
    assertThat(decisions()).hasSize(9)
        .containsEntry(ids.get(0), Decision.LATER)
        .containsEntry(ids.get(2), Decision.LATER)
        .containsEntry(ids.get(3), Decision.ACCEPT)
        .containsEntry(ids.get(8), Decision.ACCEPT);
    assertThat(slots()).containsExactlyInAnyOrderElementsOf(ids.subList(3, 9));
    assertThat(store.editions().all()).hasSize(1);
    assertThat(store.documents()
        .findByIdOrUrl(
            "http://127.0.0.1:" + site.getAddress().getPort() + "/post-1"))
        .isPresent();
  }

  @Test
  void twoTabsThatAcceptTheSameTakeOneSlotAndBeginOneDraft() throws Exception {
    List<String> ids = ids();
    List<Callable<String>> tabs = new ArrayList<>();
    for (int tab = 0; tab < 4; tab++) {
      tabs.add(() -> judged(ids));
    }
    assertThat(all(tabs)).allMatch(String::isEmpty);
    assertThat(desk.store().editions().all()).hasSize(1);
    assertThat(slots()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(desk.store().verdicts().after(0, 100)).as("each verdict once").hasSize(ids.size());
  }

  @Test
  void acceptAndUndoAtOnceLeaveVerdictAndDraftOfOneMind() throws Exception {
    String id = ids().getFirst();
    List<Callable<String>> tabs = new ArrayList<>();
    for (int tab = 0; tab < 6; tab++) {
      String path = tab % 2 == 0 ? "/verdict" : "/undo";
      tabs.add(() -> {
        try (Visitor visitor = new Visitor(desk.address("/"))) {
          for (int turn = 0; turn < 5; turn++) {
            post(visitor, path, Map.of("id", id, "decision", "accept", "back", "/saved"));
          }
        }
        return "";
      });
    }
    assertThat(all(tabs)).allMatch(String::isEmpty);
    assertThat(slots().contains(id)).isEqualTo(decisions().get(id) == Decision.ACCEPT);
  }

  /** Accepts each, and says what went wrong. */
  private String judged(List<String> ids) throws Exception {
    StringBuilder wrong = new StringBuilder();
    try (Visitor visitor = new Visitor(desk.address("/"))) {
      for (String id : ids) {
        int status = post(visitor, "/verdict",
            Map.of("id", id, "decision", "accept", "back", "/saved"));
        wrong.append(status == 303 ? "" : id + " " + status);
      }
    }
    return wrong.toString();
  }

  private static int post(Visitor visitor, String path, Map<String, String> fields)
      throws Exception {
    return visitor.post(path, fields, Map.of()).statusCode();
  }

  private static List<String> all(List<Callable<String>> work) throws Exception {
    List<String> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
    }
    return results;
  }

  /** Runs a command in a process of its own; what it says if it fails. */
  private String command(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        Main.class.getName(), "--workspace", desk.workspace().folder().toString()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : String.join(" ", arguments) + ": " + said;
  }

  private List<String> ids() {
    return desk.store()
        .documents()
        .after("", 20)
        .stream()
        .filter(entry -> !entry.metadata().title().equals(SampleDesk.HOSTILE_TITLE))
        .map(Documents.Entry::id)
        .toList();
  }

  private Map<String, Decision> decisions() {
    Map<String, Decision> decisions = new HashMap<>();
    desk.store()
        .verdicts()
        .latest()
        .forEach((id, verdict) -> decisions.put(id, verdict.decision()));
    return decisions;
  }

  private List<String> slots() {
    return desk.store()
        .editions()
        .draft()
        .map(Edition::slots)
        .orElse(List.of())
        .stream()
        .map(Slot::documentId)
        .toList();
  }

  private static String report() {
    StringBuilder csv = new StringBuilder(
        "edition,date,delivered,position,url,unique_clicks,total_clicks\n");
    for (int edition = 1; edition <= 40; edition++) {
      for (int link = 1; link <= 5; link++) {
        csv.append("%d,2019-%02d-%02d,1000,%d,https://past.example/%d/%d,%d,%d%n".formatted(
            edition, edition % 12 + 1, edition % 28 + 1, link, edition, link, 10 * link,
            20 * link));
      }
    }
    return csv.toString();
  }

  /** A site of a few posts. */
  private static HttpServer site() throws IOException {
    HttpServer site = HttpServer
        .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      String body = path.equals("/")
          ? "<a href=/post-1>One</a> <a href=/post-2>Two</a>"
          : "<article><h1>A post about queues</h1><p>"
              + "What we learnt of queues in production is told here at length. ".repeat(40)
              + "</p></article>";
      byte[] page = ("<!DOCTYPE html><html lang=en><title>Post " + path + "</title><body>" + body)
          .getBytes(StandardCharsets.UTF_8);
      boolean robots = path.equals("/robots.txt");
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : page.length);
      if (!robots) {
        exchange.getResponseBody().write(page);
      }
      exchange.close();
    });
    site.start();
    return site;
  }
}
