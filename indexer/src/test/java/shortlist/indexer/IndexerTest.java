package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

class IndexerTest {

  private static final IndexListener QUIET = (_, _) -> {};

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
  void archivedPagesAreFound() {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));

    IndexReport report = update();

    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.rebuilt()).isTrue();
    assertThat(found("zeppelin")).containsExactly("http://example.org/ferries");
    assertThat(corpus.workspace.store().documents().count()).isEqualTo(1);
  }

  @Test
  void theSourceOfAPageIsSearched() {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();

    assertThat(found("source:1")).containsExactly("http://example.org/ferries");
    assertThat(found("source:2")).isEmpty();
  }

  @Test
  void unchangedPagesAreNotReadAgain() {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();

    IndexReport second = update();

    assertThat(second.documents()).isZero();
    assertThat(second.rebuilt()).isFalse();
    assertThat(found("zeppelin")).hasSize(1);
  }

  @Test
  void aChangedPageReplacesItsDocument() {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();
    corpus.page("http://example.org/ferries", article("Ferries", "submarine"));
    update();

    assertThat(found("zeppelin")).isEmpty();
    assertThat(found("submarine")).hasSize(1);
  }

  @Test
  void aPageThatMovesToAnotherCanonicalAddressLeavesNoneBehind() {
    corpus.page("http://example.org/a", article("Ferries", "zeppelin"));
    update();
    corpus.page("http://example.org/a",
        "<link rel=canonical href=/b>" + article("Ferries", "zeppelin"));
    update();

    assertThat(found("zeppelin")).containsExactly("http://example.org/b");
    assertThat(corpus.workspace.store().documents().count()).isEqualTo(1);
  }

  @Test
  void pagesOfOneCanonicalAddressGiveOneDocument() {
    String copy = "<link rel=canonical href=http://example.org/original>";
    corpus.page("http://example.org/copy", copy + article("Ferries", "copied"));
    corpus.page("http://example.org/original", article("Ferries", "original"));
    corpus.page("http://example.org/copy2", copy + article("Ferries", "copied"));

    update();

    assertThat(found("original")).containsExactly("http://example.org/original");
    assertThat(found("copied")).isEmpty();
    assertThat(corpus.workspace.store().documents().count()).isEqualTo(1);
  }

  @Test
  void listingsAreKnownButNotSearched() {
    corpus.page("http://example.org/tags/sea/", "<main>"
        + "<h2><a href=/x>A headline</a></h2><p>A short teaser of zeppelin.</p>".repeat(9));

    update();

    assertThat(corpus.workspace.store().documents().count()).isEqualTo(1);
    assertThat(found("zeppelin")).isEmpty();
  }

  @Test
  void aPageThatCannotBeReadIsReportedAndTheRunGoesOn() {
    corpus.archive(new Response(WebUrl.of("http://example.org/bad.pdf"), Corpus.FETCHED, 200,
        Headers.of("Content-Type", "application/pdf"),
        "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII)));
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));

    IndexReport report = update();

    assertThat(report.failures()).extracting(IndexReport.Failure::reason)
        .containsExactly("the PDF is damaged");
    assertThat(found("zeppelin")).hasSize(1);
    assertThat(update().failed()).isZero();
    corpus.workspace.store().pages().forEach(page -> {
      if (page.url().path().endsWith(".pdf")) {
        assertThat(page.error()).isEqualTo("the PDF is damaged");
      }
    });
  }

  @Test
  void importedDocumentsAreFound() {
    corpus.workspace.store()
        .documents()
        .importAll(List.of(imported("zeppelin")));

    assertThat(update().imported()).isEqualTo(1);
    assertThat(update().imported()).isZero();
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      assertThat(index.search("zeppelin", 10).hits()).extracting(hit -> hit.id())
          .containsExactly("i1");
    }
    assertThat(new Indexer(corpus.workspace).rebuild(QUIET).imported()).isEqualTo(1);
  }

  @Test
  void aMissingIndexIsMadeAgain() throws IOException {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();
    for (Path file : indexFiles()) {
      Files.delete(file);
    }

    assertThat(update().rebuilt()).isTrue();
    assertThat(found("zeppelin")).hasSize(1);
  }

  @Test
  void aDamagedIndexIsRefusedWithAdvice() throws IOException {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();
    for (Path file : indexFiles()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.write(file, new byte[]{1, 2, 3});
      }
    }

    assertThatThrownBy(() -> SearchIndex.open(corpus.workspace.indexFolder()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("index --rebuild");
  }

  @Test
  void aPageThatSaysTheSameInOtherBytesIsNotWrittenAgain() throws IOException {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();
    List<Path> before = segmentFiles();
    corpus.page("http://example.org/ferries",
        "<!-- another -->" + article("Ferries", "zeppelin"));
    assertThat(update().documents()).isEqualTo(1);
    assertThat(segmentFiles()).isEqualTo(before);

    corpus.page("http://example.org/ferries", article("Ferries", "submarine"));
    update();
    assertThat(segmentFiles()).isNotEqualTo(before);
  }

  @Test
  void anImportedDocumentIsReplacedByItsNextVersion() {
    corpus.workspace.store().documents().importAll(List.of(imported("zeppelin")));
    update();
    corpus.workspace.store().documents().importAll(List.of(imported("submarine")));
    assertThat(update().imported()).isEqualTo(1);
    assertThat(found("zeppelin")).isEmpty();
    assertThat(found("submarine")).hasSize(1);
  }

  @Test
  void documentsAreSeenWhileTheRunGoesOn() {
    for (int i = 0; i < 30; i++) {
      corpus.page("http://example.org/" + i, article("Ferries " + i, "zeppelin"));
    }
    Set<Integer> seen = new HashSet<>();
    new Indexer(corpus.workspace).update((_, _) -> {
      seen.add(found("zeppelin").size());
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    });
    assertThat(seen).as("numbers of documents").hasSizeGreaterThan(2);
    assertThat(found("zeppelin")).hasSize(30);
  }

  @Test
  void theIndexIsMarkedLast() {
    corpus.page("http://example.org/ferries", article("Ferries", "zeppelin"));
    update();
    // As a crash between the two commits leaves it: indexed, but not marked.
    corpus.workspace.store().extractions().forget();

    update();

    assertThat(found("zeppelin")).hasSize(1);
  }

  private IndexReport update() {
    return new Indexer(corpus.workspace).update(QUIET);
  }

  /** The addresses of hits and of what folds into them. */
  private List<String> found(String query) {
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      return index.search(query, 100)
          .hits()
          .stream()
          .flatMap(hit -> Stream.concat(Stream.of(hit.url()),
              hit.copies().stream().map(Hit.Copy::url)))
          .map(String::valueOf)
          .toList();
    }
  }

  private List<Path> segmentFiles() throws IOException {
    return indexFiles().stream()
        .filter(file -> file.getFileName().toString().startsWith("_"))
        .sorted()
        .toList();
  }

  private static Document imported(String word) {
    return new Document("i1", null,
        new Metadata("Imported", List.of(), null, null, Kind.ARTICLE, "", ""),
        new Content("about a " + word, "about a " + word), Fingerprint.NONE);
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(corpus.workspace.indexFolder())) {
      return files.toList();
    }
  }

  private static String article(String title, String word) {
    return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>"
        + ("<p>The harbour keeps a ledger of every " + word
            + " that came in, with the hour, the tide and the name of its master.</p>").repeat(3)
        + "</article></body></html>";
  }
}
