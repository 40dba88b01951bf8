package shortlist.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;
import shortlist.bench.report.MissingSetting;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a paper's front matter was read.
 *
 * @param title whether its words are right
 * @param authors whether the names are the right ones
 * @param abstractStarts whether the summary starts as the abstract does
 */
record PaperScore(boolean title, boolean authors, boolean abstractStarts) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Headers PDF = Headers.of("Content-Type", "application/pdf");

  /**
   * Of the papers in a folder.
   *
   * @param folder with PDF files, and what is right about them in {@code ground-truth.json}
   * @throws MissingSetting if that or a paper is not there
   */
  static List<Figure> figures(Extractor extractor, Path folder) throws IOException {
    List<PaperScore> papers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> paper : JSON
        .readTree(there(folder.resolve("ground-truth.json")))
        .properties()) {
      byte[] pdf = there(folder.resolve(paper.getKey() + ".pdf"));
      papers.add(of(paper.getValue(), extractor.extract(new Response(
          WebUrl.of("http://papers.invalid/paper.pdf"), Instant.now(), 200, PDF, pdf))));
    }
    return List.of(share("titles", papers, PaperScore::title),
        share("authors", papers, PaperScore::authors),
        share("abstract starts", papers, PaperScore::abstractStarts));
  }

  private static byte[] there(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MissingSetting("There is no " + file
          + "; give the folder of the sets with -Dextraction.data=FOLDER");
    }
    return Files.readAllBytes(file);
  }

  private static PaperScore of(JsonNode truth, Extraction extraction) {
    if (!(extraction instanceof Extraction.Extracted(Document document, _))) {
      return new PaperScore(false, false, false);
    }
    Metadata metadata = document.metadata();
    List<String> names = new ArrayList<>();
    truth.path("authors").forEach(name -> names.add(name.asString("")));
    return new PaperScore(
        MetadataScore.title(truth.path("title").asString(""), metadata.title()).exact(),
        MetadataScore.authors(names, metadata.authors()).exact(),
        startsWith(metadata.summary(), truth.path("abstract_starts").asString("")));
  }

  private static boolean startsWith(String text, String start) {
    List<String> words = Words.comparable(text);
    List<String> first = Words.comparable(start);
    return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
  }

  private static Figure share(String metric, List<PaperScore> papers, Predicate<PaperScore> is) {
    return new Figure(metric, papers.size(),
        Figures.ratio(papers.stream().filter(is).count(), papers.size()));
  }
}
