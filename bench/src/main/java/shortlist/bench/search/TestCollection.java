package shortlist.bench.search;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import shortlist.bench.report.MissingSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts, queries, and which texts people found to answer them. Lies in a folder: {@code docs.jsonl}
 * or {@code docs.jsonl.gz} (JSON objects with an id, a title and a text), {@code queries.tsv} (an
 * id, a tab, a query) and {@code qrels.txt}.
 *
 * @param name of its folder
 * @param texts in the order of the file
 * @param queries the text of each by its id, in the order of the file
 * @param judgments which texts answer which queries
 */
record TestCollection(String name, List<Text> texts, Map<String, String> queries,
    Judgments judgments) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PLAIN = "docs.jsonl";
  private static final String COMPRESSED = "docs.jsonl.gz";

  /**
   * Reads the collections in the folders of a folder, in the order of their names.
   *
   * @throws MissingSetting if there is none, or one is damaged
   */
  static List<TestCollection> loadAll(Path folder) throws IOException {
    List<Path> folders = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        folders = inside.filter(TestCollection::isOne).sorted().toList();
      }
    }
    if (folders.isEmpty()) {
      throw new MissingSetting("There is no test collection in " + folder
          + "; give the folder of the folders that hold " + PLAIN
          + " (or .gz), queries.tsv and qrels.txt with -Dsearch.data=FOLDER");
    }
    List<TestCollection> collections = new ArrayList<>();
    for (Path each : folders) {
      collections.add(load(each));
    }
    return collections;
  }

  private static boolean isOne(Path folder) {
    return Files.exists(folder.resolve(PLAIN)) || Files.exists(folder.resolve(COMPRESSED));
  }

  /**
   * Reads one.
   *
   * @throws MissingSetting if it is damaged
   */
  static TestCollection load(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    Map<String, String> queries = new LinkedHashMap<>();
    try {
      readTexts(folder, texts);
      for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          queries.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
      return new TestCollection(String.valueOf(folder.getFileName()), List.copyOf(texts), queries,
          Judgments.read(folder.resolve("qrels.txt")));
    } catch (JacksonException | EOFException | ZipException | NumberFormatException e) {
      throw new MissingSetting("The test collection " + folder + " is damaged after "
          + texts.size() + " texts; copy it again");
    }
  }

  private static void readTexts(Path folder, List<Text> texts) throws IOException {
    Path plain = folder.resolve(PLAIN);
    try (
        InputStream bytes = Files.exists(plain)
            ? Files.newInputStream(plain)
            : new GZIPInputStream(Files.newInputStream(folder.resolve(COMPRESSED)));
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode object = JSON.readTree(line);
          texts.add(new Text(object.path("id").asString(""), object.path("title").asString(""),
              object.path("text").asString("")));
        }
      }
    }
  }
}
