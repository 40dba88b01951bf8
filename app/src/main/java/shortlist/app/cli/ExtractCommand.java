package shortlist.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.exchange.Lines;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "extract", mixinStandardHelpOptions = true, description = "Turn pages on standard input into texts on standard output; needs no workspace.")
final class ExtractCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
      .streamReadConstraints(
          StreamReadConstraints.builder().maxStringLength(ExtractRun.MAX_LINE).build())
      .build())
      // Ids come back as they were given.
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();
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
  public Integer call() throws InterruptedException {
    if (!jsonLines) {
      throw new CommandException(ExitCode.USAGE, "Say --jsonl: it is the only form there is.");
    }
    if (threads < 1 || threads > 256) {
      throw new CommandException(ExitCode.USAGE, "--threads takes a number from 1 to 256.");
    }
    try (Extractor extractor = new Extractor()) {
      boolean good = new ExtractRun(main.console(), threads, line -> answer(extractor, line))
          .run(System.in);
      return good ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private static Map<String, @Nullable Object> answer(Extractor extractor, Lines.Line line) {
    JsonNode id = null;
    try {
      if (!line.whole()) {
        return Console.object("id", idIn(line.text()), "error",
            "the line is too long: at most " + (ExtractRun.MAX_LINE >> 20)
                + " MB can be read at once");
      }
      JsonNode page = JSON.readTree(withoutMark(line.text()));
      if (!page.isObject()) {
        return Console.object("id", null, "error", "not a JSON object");
      }
      id = page.get("id");
      Response response = response(page);
      return switch (extractor.extract(response)) {
        case Extraction.Extracted(Document document, WebUrl _) -> found(id, response.url(),
            document);
        case Extraction.Entries _ -> nothing(id, "a feed, whose entries are pages of their own");
        case Extraction.Empty(String reason) -> nothing(id, reason);
        case Extraction.Failed(String reason) -> Console.object("id", id, "error", reason);
      };
    } catch (JacksonException e) {
      return Console.object("id", idIn(line.text()), "error", "not a JSON object");
    } catch (IllegalArgumentException e) {
      return Console.object("id", id, "error", e.getMessage());
    } catch (OutOfMemoryError e) {
      return Console.object("id", id, "error", "it takes more memory than there is");
    } catch (RuntimeException | StackOverflowError e) {
      // One page must not end the run.
      return Console.object("id", id, "error", "it could not be read (" + e + ")");
    }
  }

  /** Files that some editors write begin with a byte order mark. */
  private static String withoutMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  /** The id of a line that is damaged or cut off further on; null if it is not reached. */
  private static @Nullable JsonNode idIn(String line) {
    try (JsonParser parser = JSON.createParser(withoutMark(line))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean found = parser.currentName().equals("id");
          parser.nextToken();
          if (found) {
            return JSON.reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
          }
          parser.skipChildren();
        }
      }
    } catch (JacksonException damaged) {
      // Damaged before its id.
    }
    return null;
  }

  private static Response response(JsonNode page) {
    WebUrl url = WebUrl.parse(page.path("url").asString("")).orElse(NOWHERE);
    if (page.path("html").isString()) {
      byte[] body = page.get("html").stringValue().getBytes(StandardCharsets.UTF_8);
      return new Response(url, Instant.now(), 200,
          Headers.of("Content-Type", "text/html; charset=utf-8"), body);
    }
    if (page.path("base64").isString()) {
      return new Response(url, Instant.now(), 200,
          Headers.of("Content-Type", page.path("contentType").asString("text/html")),
          bytes(page.get("base64").stringValue()));
    }
    throw new IllegalArgumentException("it has neither html nor base64 as a text");
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its base64 is damaged", e);
    }
  }

  private static Map<String, @Nullable Object> found(@Nullable JsonNode id, WebUrl asked,
      Document document) {
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
        "outcome", "extracted",
        "duration", metadata.duration() == null ? null : metadata.duration().toSeconds(),
        "readingMinutes", ReadingTime.minutes(document.content().words()),
        "text", document.content().text(), "markdown", document.content().markdown());
  }

  private static Map<String, @Nullable Object> nothing(@Nullable JsonNode id, String reason) {
    return Console.object("id", id, "title", "", "authors", List.of(), "published", null,
        "modified", null, "language", null, "canonicalUrl", null, "siteName", "", "summary", "",
        "kind", "other", "outcome", "empty", "reason", reason, "duration", null, "readingMinutes",
        0,
        "text", "", "markdown", "");
  }
}
