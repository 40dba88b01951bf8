package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.WorkspaceException;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.index.IndexState;
import shortlist.indexer.search.SearchIndex;

/** Whatever becomes of the files of an index: it is never believed, and made again. */
class DamageTest {

  private static final IndexListener QUIET = (_, _) -> {};
  private static final int PAGES = 12;

  @TempDir
  private Path folder = Path.of("");
  private Path index = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private Corpus corpus;

  enum Damage {
    TRUNCATED, EMPTIED, FLIPPED_AT_THE_START, FLIPPED_IN_THE_MIDDLE, FLIPPED_AT_THE_END, DELETED;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        case EMPTIED -> Files.write(file, new byte[0]);
        case FLIPPED_AT_THE_START -> flip(file, bytes, 1);
        case FLIPPED_IN_THE_MIDDLE -> flip(file, bytes, bytes.length / 2);
        case FLIPPED_AT_THE_END -> flip(file, bytes, bytes.length - 1);
        case DELETED -> Files.delete(file);
      }
    }

    private static void flip(Path file, byte[] bytes, int at) throws IOException {
      bytes[at] ^= 0x10;
      Files.write(file, bytes);
    }
  }

  @BeforeEach
  void open() {
    corpus = new Corpus(folder.resolve("workspace"));
    index = corpus.workspace.indexFolder();
    for (int i = 0; i < PAGES; i++) {
      corpus.page("http://example.org/" + i, article("zeppelin"));
    }
    update();
    corpus.page("http://example.org/0", article("submarine and a zeppelin"));
    corpus.page("http://example.org/new", article("zeppelin"));
    update();
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @ParameterizedTest
  @EnumSource
  void damageToAnyFileIsNoticed(Damage damage) throws IOException {
    Map<Path, byte[]> sound = contents();
    List<String> believed = new ArrayList<>();
    for (Path file : sound.keySet()) {
      damage.to(file);
      if (IndexState.of(index) != IndexState.DAMAGED) {
        believed.add("index: " + file.getFileName());
      }
      try (SearchIndex open = SearchIndex.open(index)) {
        believed.add("search: " + file.getFileName() + " " + open.size());
      } catch (WorkspaceException e) {
        assertThat(e).hasMessageContaining("make it");
      }
      Files.write(file, sound.get(file));
    }
    assertThat(believed).isEmpty();
    assertThat(IndexState.of(index)).isEqualTo(IndexState.USABLE);
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedIndexIsMadeAgain(Damage damage) throws IOException {
    for (Path file : contents().keySet()) {
      damage.to(file);
    }
    List<String> reasons = new ArrayList<>();

    IndexReport report = new Indexer(corpus.workspace).update(new IndexListener() {
      @Override
      public void progress(long done, long total) {}

      @Override
      public void rebuilding(String reason) {
        reasons.add(reason);
      }
    });

    assertThat(report.rebuilt()).isTrue();
    assertThat(reasons).isEqualTo(damage == Damage.DELETED ? List.of() : List.of("it is damaged"));
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  @Test
  void anIndexWithoutItsListOfSegmentsIsMadeAgain() throws IOException {
    for (Path file : contents().keySet()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.delete(file);
      }
    }
    assertThat(IndexState.of(index)).isEqualTo(IndexState.DAMAGED);
    update();
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  @Test
  void whatIsNoneOfAnIndexIsLeftAlone() throws IOException {
    Path foreign = Files.writeString(index.resolve("notes.txt"), "mine");
    assertThat(IndexState.of(index)).isEqualTo(IndexState.USABLE);
    for (Path file : contents().keySet()) {
      Files.delete(file);
    }
    assertThat(IndexState.of(index)).isEqualTo(IndexState.MISSING);
    update();
    assertThat(foreign).hasContent("mine");
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_zz.fdt", "_zz.tmp", "_zz_Lucene90_0.dvd", "pending_segments_9"})
  void whatAKilledProcessLeavesIsNoDamage(String name) throws IOException {
    Files.writeString(index.resolve(name), "half written");
    assertThat(IndexState.of(index)).isEqualTo(IndexState.USABLE);
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
    corpus.page("http://example.org/newer", article("zeppelin"));
    update();
    assertThat(found("zeppelin")).isEqualTo(PAGES + 2);
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneSentence() throws IOException {
    Files.move(index, folder.resolve("elsewhere"));
    Files.writeString(index, "no folder");
    assertThatThrownBy(() -> SearchIndex.open(index)).isInstanceOf(WorkspaceException.class);
    assertThatThrownBy(this::update).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aTouchedFileIsReadBeforeItIsBelieved() throws IOException {
    for (Path file : contents().keySet()) {
      Files.write(file, Files.readAllBytes(file));
    }
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
    Files.delete(index.resolve("sealed"));
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
    Files.writeString(index.resolve("sealed"), "nonsense\n_0.cfs\n");
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  @Test
  void anOpenSearchMovesOnToAnIndexThatWasMadeAgainFromNothing() throws IOException {
    try (SearchIndex open = SearchIndex.open(index)) {
      for (Path file : contents().keySet()) {
        Damage.FLIPPED_IN_THE_MIDDLE.to(file);
      }
      assertThatThrownBy(open::refresh).isInstanceOf(WorkspaceException.class);
      corpus.page("http://example.org/newer", article("zeppelin"));
      update();
      open.refresh();
      assertThat(open.search("zeppelin", 1).total()).isEqualTo(PAGES + 2);
    }
  }

  @Test
  void searchesGoOnWhileAnotherIndexIsMade() {
    List<Long> seen = new ArrayList<>();
    try (SearchIndex open = SearchIndex.open(index)) {
      new Indexer(corpus.workspace).rebuild((done, _) -> {
        open.refresh();
        seen.add(open.search("zeppelin", 1).total());
        seen.add((long) found("zeppelin"));
      });
      open.refresh();
      assertThat(open.size()).isEqualTo(PAGES + 1);
    }
    assertThat(seen).hasSizeGreaterThan(PAGES).containsOnly(PAGES + 1L);
    assertThat(IndexState.of(index)).isEqualTo(IndexState.USABLE);
  }

  @Test
  void aRebuildThatIsCutShortLeavesTheOldIndexAndIsBegunAgain() {
    assertThatThrownBy(() -> new Indexer(corpus.workspace).rebuild((done, _) -> {
      if (done == PAGES / 2) {
        throw new IllegalStateException("cut short");
      }
    })).hasMessage("cut short");
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
    assertThat(IndexState.of(index)).isEqualTo(IndexState.UNFINISHED);

    assertThat(update().rebuilt()).isTrue();
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
    assertThat(IndexState.of(index)).isEqualTo(IndexState.USABLE);
    assertThat(update().rebuilt()).isFalse();
  }

  @Test
  void anInterruptedRunIsGoneOnWith() {
    try (IndexFolder _ = IndexFolder.create(index)) {
      // As if there had never been one.
    }
    assertThatThrownBy(() -> new Indexer(corpus.workspace).update((done, _) -> {
      if (done == PAGES / 2) {
        Thread.currentThread().interrupt();
      }
    })).isInstanceOf(WorkspaceException.class).hasMessageContaining("interrupted");
    var _ = Thread.interrupted();

    update();
    assertThat(found("zeppelin")).isEqualTo(PAGES + 1);
  }

  /** The files of the index itself. */
  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("_") || name.startsWith("segments_")) {
          contents.put(file, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  private IndexReport update() {
    return new Indexer(corpus.workspace).update(QUIET);
  }

  private int found(String query) {
    try (SearchIndex open = SearchIndex.open(index)) {
      return (int) open.search(query, 1).total();
    }
  }

  private static String article(String word) {
    return "<html><head><title>Ferries</title></head><body><article><h1>Ferries</h1>"
        + ("<p>The harbour keeps a ledger of every " + word
            + " that came in, with the hour, the tide and the name of its master.</p>").repeat(3)
        + "</article></body></html>";
  }
}
