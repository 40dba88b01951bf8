package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

/** What is new, as a saved search counts it. */
class ArrivalTimesTest {

  @TempDir
  private Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = new Corpus(folder.resolve("workspace"));
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @Test
  void whatComesInALaterRunIsNew() {
    page("a", "zeppelin");
    update();
    Instant seen = store().arrivals().latest();
    page("b", "zeppelin");
    page("c", "submarine");
    update();

    assertThat(count("zeppelin", null)).isEqualTo(2);
    assertThat(count("zeppelin", seen)).isEqualTo(1);
    assertThat(count("zeppelin", store().arrivals().latest())).isZero();
    assertThat(latest("zeppelin", null)).containsExactly("/b", "/a");
    assertThat(latest("zeppelin", seen)).containsExactly("/b");
  }

  @Test
  void aDocumentThatChangedIsNotNew() {
    page("a", "zeppelin");
    update();
    Instant seen = store().arrivals().latest();
    page("a", "submarine");
    update();

    assertThat(count("submarine", null)).isEqualTo(1);
    assertThat(count("submarine", seen)).isZero();
  }

  @Test
  void aRebuildChangesNoTime() {
    page("a", "zeppelin");
    update();
    Instant seen = store().arrivals().latest();
    page("b", "zeppelin");
    store().documents().importAll(List.of(imported("https://imported.example/d")));
    update();
    List<String> before = latest("zeppelin", null);

    new Indexer(corpus.workspace).rebuild((_, _) -> {});

    assertThat(latest("zeppelin", null)).isEqualTo(before).hasSize(3);
    assertThat(count("zeppelin", seen)).isEqualTo(2);
  }

  @Test
  void aDocumentThatComesBackIsNotNew() {
    page("a", "zeppelin");
    update();
    Instant seen = store().arrivals().latest();
    corpus.page("http://example.org/a", "<p>gone</p>");
    update();
    page("a", "zeppelin");
    update();

    assertThat(count("zeppelin", null)).isEqualTo(1);
    assertThat(count("zeppelin", seen)).isZero();
  }

  @Test
  void whatComesLaterIsLaterEvenIfTheClockWasPutBack() {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    store().arrivals().note(Map.of("elsewhere", tomorrow));
    page("a", "zeppelin");
    update();

    assertThat(count("zeppelin", tomorrow)).isEqualTo(1);
    assertThat(store().arrivals().latest()).isAfter(tomorrow);
  }

  @Test
  void timesOfOneBatchAreOne() {
    ArrivalTimes times = new ArrivalTimes(store().arrivals());
    Instant first = times.of("x");
    assertThat(times.of("y")).isEqualTo(first);
    times.note();

    assertThat(times.of("z")).isAfter(first);
    assertThat(times.of("x")).isEqualTo(first);
    times.note();
    assertThat(store().arrivals().of(List.of("x", "y", "z"))).hasSize(3);
  }

  private void page(String name, String word) {
    corpus.page("http://example.org/" + name, "<title>" + name + "</title><article><h1>" + name
        + "</h1>" + ("<p>The " + word + " crosses the sea of " + name + " every day at noon, and"
            + " nobody minds how long it takes with so much to look at.</p>").repeat(8)
        + "</article>");
  }

  private static Document imported(String address) {
    WebUrl url = WebUrl.of(address);
    String text = "A zeppelin that was imported.";
    return Document.at(url, new Metadata("Imported", List.of(), null, "en", Kind.ARTICLE,
        url.host(), ""), new Content(text, text));
  }

  private void update() {
    new Indexer(corpus.workspace).update((_, _) -> {});
  }

  private long count(String query, @Nullable Instant after) {
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      return index.count(query, Annotations.NONE, after);
    }
  }

  private List<String> latest(String query, @Nullable Instant after) {
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      return index.latest(query, Annotations.NONE, after, 10)
          .stream()
          .map(ArrivalTimesTest::path)
          .toList();
    }
  }

  private static String path(Hit hit) {
    return hit.url() == null ? hit.id() : hit.url().path();
  }

  private Store store() {
    return corpus.workspace.store();
  }
}
