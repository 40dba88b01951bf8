package shortlist.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.bench.report.Figure;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;

class SpeedTest {

  private static final int DOCUMENTS = 100;

  @TempDir
  Path folder;

  private final Posts posts = new Posts(Samples.ALL);

  @Test
  void everyWayToIndexIsTimedAndTheProductsIndexIsKept() throws IOException {
    List<Figure> figures = new IndexingSpeed(posts).onAllThreads(DOCUMENTS, 1, folder);

    assertThat(figures).extracting(Figure::metric)
        .contains("documents/s, Indexer", "CPU ms/document, import and Indexer")
        .anyMatch(metric -> metric.startsWith("Indexer to IndexWriter"));
    assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isPositive());
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.size()).isEqualTo(DOCUMENTS);
    }
  }

  @Test
  void queriesAreAnsweredByTheProductAndByBareLucene() throws IOException {
    var _ = new FolderWriting(1).write(new PostStream(posts, DOCUMENTS), folder);
    List<Probe> words = Probes.words(Samples.ALL);
    List<Probe> syntax = Probes.syntax(Samples.ALL);

    assertThat(words).extracting(Probe::typed)
        .allSatisfy(typed -> assertThat(typed.split(" ", -1)).hasSizeBetween(2, 5));
    assertThat(syntax).extracting(Probe::typed).contains("\"boundary layer\"");
    try (SearchIndex ours = SearchIndex.open(folder); BareSearch bare = new BareSearch(folder)) {
      assertThat(words).isNotEmpty().allSatisfy(probe -> {
        assertThat(ours.search(SearchRequest.best(probe.typed(), 10), Annotations.NONE).hits())
            .isNotEmpty();
        assertThat(bare.ids(probe).scoreDocs).isNotEmpty();
        assertThat(bare.page(probe).passages()).isNotEmpty();
      });
    }
    assertThat(Stream.concat(Latency.figures("words", words, folder, 1).stream(),
        Footprint.ofFiles(folder, new PostStream(posts, DOCUMENTS).bytes(), DOCUMENTS).stream()))
        .allSatisfy(figure -> assertThat(figure.value()).isPositive());
  }
}
