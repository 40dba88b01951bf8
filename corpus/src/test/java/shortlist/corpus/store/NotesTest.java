package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.note.Note;
import shortlist.corpus.note.Relation;
import shortlist.corpus.note.RelationKind;
import shortlist.corpus.store.Relations.Named;

class NotesTest {

  private static final Instant NOW = CrawlHistory.NOW;

  @TempDir
  private Path folder;

  private Store store;
  private Notes notes;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    notes = store.notes();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Resource resource(String url, @Nullable String highlight) {
    return new Resource(WebUrl.of(url), url, null, List.of(), null, null, Kind.ARTICLE, "",
        highlight, "7", 1, null);
  }

  @Test
  void aChangeThatDidNotSeeTheLastOneIsNotMade() {
    assertThat(notes.find("a.example/1")).isEqualTo(Note.NONE);
    assertThat(notes.change("a.example/1", "first", "for all", 0, NOW).saved()).isTrue();
    assertThat(notes.change("a.example/1", "other", "", 0, NOW))
        .isEqualTo(new Notes.Change(false, new Note("first", "for all", 1, NOW)));
    assertThat(notes.change("a.example/1", "second", "", 1, NOW.plusSeconds(1)).saved()).isTrue();

    assertThat(notes.find("a.example/1")).isEqualTo(
        new Note("second", "", 2, NOW.plusSeconds(1)));
  }

  @Test
  void whatTheEditorWroteCountsBeforeWhatThePastEditionSaid() {
    Resource told = resource("https://a.example/told", "old words");
    Resource cleared = resource("https://a.example/cleared", "old words");
    Resource rewritten = resource("https://www.a.example/rewritten/", null);
    notes.change(cleared.key(), "a note only", "", 0, NOW);
    notes.change("a.example/rewritten", "", "new words", 0, NOW);

    assertThat(notes.highlights().of(told)).isEqualTo("old words");
    assertThat(notes.highlights().of(cleared)).isNull();
    assertThat(notes.highlights().of(rewritten)).isEqualTo("new words");
  }

  @Test
  void whatBelongsToALinkIsKnownFromBothEnds() {
    Relations relations = store.relations();
    WebUrl slides = WebUrl.of("https://slides.example/deck?utm_source=x");
    relations.put("a.example/1", new Relation(RelationKind.SLIDES, slides, "Deck"));
    relations.put("a.example/1", new Relation(RelationKind.FOLLOW_UP,
        WebUrl.of("https://a.example/2"), ""));
    relations.put("a.example/1", new Relation(RelationKind.TALK,
        WebUrl.of("http://slides.example/deck"), "The deck, told"));

    assertThat(relations.of("a.example/1")).extracting(Relation::kind)
        .containsExactly(RelationKind.FOLLOW_UP, RelationKind.TALK);
    assertThat(relations.naming("slides.example/deck"))
        .containsExactly(new Named("a.example/1", RelationKind.TALK));
    assertThat(relations.remove("a.example/1", slides)).isTrue();
    assertThat(relations.remove("a.example/1", slides)).isFalse();
    assertThat(relations.of("a.example/1")).hasSize(1);
  }

  @Test
  void aVisitKnowsWhereItsResponseStandsAndAnAddressWhoLeadsToIt() {
    CrawlHistory history = new CrawlHistory(store);
    long page = history.fetched("https://a.example/1", Duration.ofDays(1));
    history.redirected("https://a.example/short", "https://a.example/1");

    Trails trails = store.trails();
    assertThat(trails.visits(page).getFirst().archived()).isNotNull();
    assertThat(trails.visit(page, NOW.minusSeconds(60))).contains(
        trails.visits(page).getFirst());
    assertThat(trails.visit(page, NOW)).isEmpty();
    assertThat(trails.redirectsTo(WebUrl.of("https://a.example/1"), 5))
        .containsExactly(WebUrl.of("https://a.example/short"));
  }
}
