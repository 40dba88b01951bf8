package shortlist.bench.extract;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import shortlist.bench.report.MissingSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages that were put together to measure extraction: JSON lines, compressed with gzip. What a page
 * should give stands in {@code truth}; or it is what Mozilla's Readability ({@code reader_html}) or
 * Defuddle ({@code expected_markdown}) made of it, which tells a text only.
 *
 * @param name of its file, up to the first dot
 * @param pages in the order of the file
 */
record PageSet(String name, List<Page> pages) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads a set.
   *
   * @throws MissingSetting if there is no such file, or it holds something else
   */
  static PageSet load(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MissingSetting("There is no page set " + file
          + "; give the folder of the sets with -Dextraction.data=FOLDER");
    }
    List<Page> pages = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          pages.add(page(JSON.readTree(line)));
        }
      }
    } catch (JacksonException | EOFException | ZipException e) {
      throw new MissingSetting("The page set " + file + " is damaged after " + pages.size()
          + " pages; copy it again");
    }
    String name = String.valueOf(file.getFileName());
    return new PageSet(name.substring(0, name.indexOf('.')), List.copyOf(pages));
  }

  private static Page page(JsonNode line) {
    return new Page(line.path("id").asString(""), line.path("url").asString(""),
        line.path("html").asString(""), truth(line));
  }

  private static Truth truth(JsonNode line) {
    if (line.has("reader_html")) {
      return Truth.ofText(Jsoup.parse(line.path("reader_html").asString("")).text());
    }
    if (line.has("expected_markdown")) {
      return Truth.ofText(MarkdownText.of(line.path("expected_markdown").asString(""),
          line.path("expected_metadata").path("title").asString("")));
    }
    JsonNode truth = line.path("truth");
    return new Truth(truth.path("type").asString("article"), truth.path("text").asString(""),
        strings(truth.path("with")), strings(truth.path("without")), strings(truth.path("code")),
        strings(truth.path("tables")), string(truth.path("title")), string(truth.path("author")),
        string(truth.path("date")));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array) {
      strings.add(element.asString(""));
    }
    return List.copyOf(strings);
  }

  private static @Nullable String string(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }
}
