package shortlist.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "extract", mixinStandardHelpOptions = true, description = "Turn pages on standard input into texts on standard output; needs no workspace.")
final class ExtractCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final WebUrl NOWHERE = WebUrl.of("http://unknown.invalid/");

  private final Main main;

  @Option(names = "--jsonl", description = "JSON lines: id, url, and html or contentType and base64.")
  private boolean jsonLines;

  @Option(names = "--threads", paramLabel = "N", description = "How many pages at a time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  ExtractCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!jsonLines) {
      throw new CommandException(ExitCode.USAGE, "Say --jsonl: it is the only form there is.");
    }
    if (threads < 1 || threads > 256) {
      throw new CommandException(ExitCode.USAGE, "--threads takes a number from 1 to 256.");
    }
    return extract(System.in);
  }

  /** Keeps the order of the lines with a queue of futures, which also bounds what is in memory. */
  private int extract(InputStream in) throws IOException, InterruptedException {
    boolean failed = false;
    Queue<Future<Map<String, @Nullable Object>>> waiting = new ArrayDeque<>();
    try (Extractor extractor = new Extractor();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String page = line;
        if (!page.isBlank()) {
          waiting.add(pool.submit(() -> extract(extractor, page)));
        }
        if (waiting.size() >= 4 * threads) {
          failed |= print(waiting.remove());
        }
        line = lines.readLine();
      }
      while (!waiting.isEmpty()) {
        failed |= print(waiting.remove());
      }
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private boolean print(Future<Map<String, @Nullable Object>> page) throws InterruptedException {
    try {
      Map<String, @Nullable Object> object = page.get();
      main.console().json(object);
      return object.containsKey("error");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Map<String, @Nullable Object> extract(Extractor extractor, String line) {
    String id = null;
    try {
      JsonNode page = JSON.readTree(line);
      id = page.path("id").asString("");
      Response response = response(page);
      return switch (extractor.extract(response)) {
        case Extraction.Extracted(Document document, WebUrl _) -> found(id, response.url(),
            document);
        case Extraction.Entries _,Extraction.Empty _ -> nothing(id);
        case Extraction.Failed(String reason) -> Console.object("id", id, "error", reason);
      };
    } catch (JacksonException e) {
      return Console.object("id", id, "error", "not a JSON object");
    } catch (IllegalArgumentException e) {
      return Console.object("id", id, "error", e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One page must not end the run.
      return Console.object("id", id, "error", "it could not be read (" + e + ")");
    }
  }

  private static Response response(JsonNode page) {
    WebUrl url = WebUrl.parse(page.path("url").asString("")).orElse(NOWHERE);
    if (page.has("html")) {
      byte[] body = page.get("html").asString().getBytes(StandardCharsets.UTF_8);
      return new Response(url, Instant.now(), 200,
          Headers.of("Content-Type", "text/html; charset=utf-8"), body);
    }
    if (page.has("base64")) {
      byte[] body = Base64.getDecoder().decode(page.get("base64").asString());
      return new Response(url, Instant.now(), 200,
          Headers.of("Content-Type", page.path("contentType").asString("text/html")), body);
    }
    throw new IllegalArgumentException("neither html nor base64");
  }

  private static Map<String, @Nullable Object> found(String id, WebUrl asked, Document document) {
    Metadata metadata = document.metadata();
    String url = document.url() == null || document.url().equals(NOWHERE)
        ? null
        : document.url().text();
    return Console.object("id", id, "title", metadata.title(), "authors", metadata.authors(),
        "published", metadata.published() == null ? null : metadata.published().toString(),
        "modified", metadata.modified() == null ? null : metadata.modified().toString(),
        "language", metadata.language(), "canonicalUrl", url,
        "siteName", asked.equals(NOWHERE) && metadata.siteName().equals(NOWHERE.host())
            ? ""
            : metadata.siteName(),
        "summary", metadata.summary(), "kind", metadata.kind().label(),
        "duration", metadata.duration() == null ? null : metadata.duration().toSeconds(),
        "readingMinutes", ReadingTime.minutes(document.content().words()),
        "text", document.content().text(), "markdown", document.content().markdown());
  }

  private static Map<String, @Nullable Object> nothing(String id) {
    return Console.object("id", id, "title", "", "authors", List.of(), "published", null,
        "modified", null, "language", null, "canonicalUrl", null, "siteName", "", "summary", "",
        "kind", "other", "duration", null, "readingMinutes", 0,
        "text", "", "markdown", "");
  }
}
