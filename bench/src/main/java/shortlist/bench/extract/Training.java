package shortlist.bench.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.HtmlReader;
import shortlist.indexer.extract.html.main.Forest;
import shortlist.indexer.extract.html.main.Pieces;

/** Teaches what main text is, by pages whose text is known. */
final class Training {

  private static final String HEAD = """
    # Which pieces of a page are its main text: the log-odds are the sum of base and of all trees.
    # A node a line: a feature and what it is less than, then what follows if so, then if not.
    # Made by the training in bench; see its README before you change anything here.
    """;
  /**
   * What a page of each set weighs: news pages are few and the only ones whose text is cut exactly;
   * of the last two sets only what another reader made of them is known.
   */
  private static final Map<String, Double> WEIGHTS = Map.of("news-dev", 2.0, "multi-dev", 1.0,
      "code-fixtures", 0.5, "reader-pages", 0.3);

  private final List<Lesson> lessons;

  private Training(List<Lesson> lessons) {
    this.lessons = lessons;
  }

  /** Reads the pages to learn from. */
  static Training from(Path data) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Map.Entry<String, Double> set : new TreeMap<>(WEIGHTS).entrySet()) {
      lessons.addAll(PageSet.load(data.resolve(set.getKey() + ".jsonl.gz"))
          .pages()
          .parallelStream()
          .map(page -> Lesson.of(page, set.getValue()))
          .toList());
    }
    return new Training(lessons);
  }

  /** What all the pages teach, as the program brings it along. */
  String forest() {
    return HEAD + Boosting.learn(lessons, Pieces.features());
  }

  /** Reads each page by what the pages of other sites teach. */
  Contender crossValidated(int folds) {
    return new CrossValidated(IntStream.range(0, folds).parallel().mapToObj(fold -> {
      List<Lesson> others = lessons.stream()
          .filter(lesson -> Folds.of(lesson.page(), folds) != fold)
          .toList();
      return learnt(Boosting.learn(others, Pieces.features()));
    }).toList());
  }

  private static Contender learnt(String forest) {
    try {
      return new Learnt(Forest.read(new StringReader(forest)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The product's reader of pages with another judge of main text. */
  private record Learnt(Forest forest) implements Contender {

    @Override
    public String name() {
      return "learnt";
    }

    @Override
    public Output read(Page page) {
      WebUrl url = WebUrl.of(page.address());
      Document document = HtmlReader
          .read(url, HtmlReader.parse(url, page.html()), Instant.now(), forest);
      Metadata metadata = document.metadata();
      return new Output(metadata.title(), metadata.authors(),
          metadata.published() == null ? null : Objects.toString(metadata.published()),
          document.content().text());
    }
  }
}
