package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Location;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.Frontier.Previous;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;

class StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir
  private Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void open() {
    file = folder.resolve("corpus.db");
    store = Store.open(file);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSourceIsAddedOnceWhateverItsForm() {
    assertThat(store.sources().add(WebUrl.of("https://www.example.com/"), null))
        .map(Source::title)
        .hasValue("www.example.com");
    assertThat(store.sources().add(WebUrl.of("http://example.com"), "Again")).isEmpty();
    assertThat(store.sources().all()).hasSize(1);
  }

  @Test
  void theRulesOfASourceAreKeptAsGiven() {
    Rules rules = new Rules(List.of(UrlPattern.of("^/blog/")),
        List.of(UrlPattern.of("/tag/"), UrlPattern.of("\\.pdf$")), "/blog/",
        List.of("papers.example.org"), 3, 500L, 1L << 40, LocalDate.of(2024, 11, 21));

    Source added = store.sources().add(WebUrl.of("http://example.com/"), null, rules).orElseThrow();

    assertThat(added.rules()).isEqualTo(rules);
    assertThat(added.paused()).isFalse();
    assertThat(store.sources().all()).containsExactly(added);
    assertThat(store.sources().find(added.id())).contains(added);
  }

  @Test
  void rulesCanBeReplacedAndASourcePaused() {
    long id = source();
    Rules rules = new Rules(List.of(), List.of(), null, List.of(), null, null, null,
        LocalDate.of(2024, 11, 21));

    assertThat(store.sources().update(id, rules)).isTrue();
    assertThat(store.sources().pause(id, true)).isTrue();

    Source source = store.sources().find(id).orElseThrow();
    assertThat(source.rules()).isEqualTo(rules);
    assertThat(source.paused()).isTrue();
    assertThat(store.sources().pause(id, false)).isTrue();
    assertThat(store.sources().find(id).orElseThrow().paused()).isFalse();
  }

  @Test
  void aSourceThatIsNotThereCannotBeChanged() {
    assertThat(store.sources().find(7)).isEmpty();
    assertThat(store.sources().update(7, Rules.NONE)).isFalse();
    assertThat(store.sources().pause(7, true)).isFalse();
  }

  @Test
  void removingASourceKeepsWhatWasFetchedAndDropsItsQueue() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1), page(source, "/b", .5)), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());

    assertThat(store.sources().remove(source)).isTrue();
    assertThat(store.sources().remove(source)).isFalse();
    assertThat(store.extractions().next(Extractions.Stage.PAGES, 0, 10))
        .extracting(page -> page.url().path())
        .containsExactly("/a");
    assertThat(store.frontier().countDue(NOW.plusSeconds(1_000_000))).isZero();
  }

  @Test
  void anAddressIsOnePageWhateverItsScheme() {
    long source = source();
    Discovered https = new Discovered(WebUrl.of("https://example.com/a"), source, null,
        PageRole.PAGE, 1, 0, 1, null);
    assertThat(store.frontier().enqueue(List.of(page(source, "/a", 1), https), NOW)).hasSize(1);
  }

  @Test
  void pagesAreDueBestFirst() {
    long source = source();
    store.frontier()
        .enqueue(
            List.of(page(source, "/low", .1), page(source, "/high", .9), page(source, "/mid", .5)),
            NOW);
    assertThat(store.frontier().due("example.com", List.of(source), NOW, 2))
        .extracting(due -> due.page().url().path())
        .containsExactly("/high", "/mid");
    assertThat(store.hosts().due(List.of(source), NOW))
        .extracting(HostFacts::name)
        .containsExactly("example.com");
    assertThat(store.frontier().countDue(NOW)).isEqualTo(3);
  }

  @Test
  void aVisitedPageIsDueAgainOnlyWhenItsTimeComesAndThenConditionally() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());

    assertThat(store.frontier().due("example.com", List.of(source), NOW, 1)).isEmpty();
    Due again = store.frontier()
        .due("example.com", List.of(source), NOW.plusSeconds(100), 1)
        .getFirst();
    assertThat(again.previous())
        .isEqualTo(new Previous("\"e\"", null, "digest", NOW));
  }

  @Test
  void anUnchangedPageKeepsTheDateOfItsArchivedResponse() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    Due first = store.frontier().due("example.com", List.of(source), NOW, 1).getFirst();
    fetched(first);
    Instant later = NOW.plusSeconds(500);
    store.pages()
        .record(List.of(new Visit(first.id(), FetchOutcome.NOT_MODIFIED, later,
            new Answer(304, null, 0), null, null, null, next(later))));

    Due again = store.frontier().due("example.com", List.of(source), later, 1).getFirst();
    assertThat(again.previous()).extracting(Previous::archivedAt).isEqualTo(NOW);
    store.pages().forEach(page -> assertThat(page.fetchedAt()).isEqualTo(later));
  }

  @Test
  void onlyThePagesOfTheSourcesAskedForAreDue() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    List<Long> others = List.of(source + 1, source + 2);
    assertThat(store.frontier().due("example.com", others, NOW, 1)).isEmpty();
    assertThat(store.hosts().due(others, NOW)).isEmpty();
  }

  @Test
  void whatIsKnownAboutAHostStays() {
    HostFacts facts = new HostFacts("example.com", NOW.plusSeconds(60), Duration.ofSeconds(7),
        Duration.ofMillis(120), 2, 1, NOW.plusSeconds(86_400));
    store.hosts().save(facts);
    store.hosts().saveRobots("example.com", new byte[]{1, 2, 3});
    assertThat(store.hosts().find("example.com")).hasValue(facts);
    assertThat(store.hosts().robots("example.com")).hasValue(new byte[]{1, 2, 3});
  }

  @Test
  void sourcesThatShareAHostEachGetTheirPart() {
    long first = source();
    long second = store.sources().add(WebUrl.of("http://example.com/b/"), null).orElseThrow().id();
    List<Discovered> pages = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      pages.add(page(first, "/a/" + i, 1));
      pages.add(page(second, "/b/" + i, .1));
    }
    store.frontier().enqueue(pages, NOW);
    assertThat(store.frontier().due("example.com", List.of(first, second), NOW, 6))
        .extracting(due -> due.page().sourceId())
        .containsExactly(first, first, first, second, second, second);
  }

  @Test
  void aPageThatIsSaidToHaveChangedSinceItsVisitIsDue() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());
    assertThat(store.frontier().enqueue(List.of(changed(source, NOW.minusSeconds(1))), NOW))
        .isEmpty();
    assertThat(store.frontier().enqueue(List.of(changed(source, NOW.plusSeconds(1))), NOW))
        .hasSize(1);
    assertThat(store.frontier().due("example.com", List.of(source), NOW, 1)).hasSize(1);
  }

  @Test
  void aMissingPageThatAFeedAnnouncesIsDueAgainSomeTimes() {
    long source = source();
    store.frontier()
        .enqueue(List.of(page(source, "/a", 1), new Discovered(
            WebUrl.of("http://example.com/feed"), source, null, PageRole.FEED, 1, 0, .5, null)),
            NOW);
    List<Due> both = store.frontier().due("example.com", List.of(source), NOW, 2);
    Due due = both.getFirst();
    Discovered announced = new Discovered(due.page().url(), source, both.getLast().id(),
        PageRole.PAGE, 1, 0, 1, NOW.minusSeconds(9_000));
    for (int failures = 1; failures <= 4; failures++) {
      store.pages()
          .record(List.of(new Visit(due.id(), FetchOutcome.MISSING, NOW.minusSeconds(9 - failures),
              new Answer(404, null, 0), null, null, null,
              new Next(NOW.plusSeconds(1_000_000), Duration.ZERO, failures, 0))));
      assertThat(store.frontier().enqueue(List.of(announced), NOW))
          .hasSize(failures <= 3 ? 1 : 0);
    }
  }

  @Test
  void aPageThatRedirectsToItsOtherSchemeTakesThatScheme() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    Due due = store.frontier().due("example.com", List.of(source), NOW, 1).getFirst();
    WebUrl other = due.page().url().withScheme("https");
    store.pages()
        .record(List.of(new Visit(due.id(), FetchOutcome.REDIRECTED, NOW,
            new Answer(301, null, 0), null, other, null, next(NOW))));
    assertThat(store.frontier().due("example.com", List.of(source), NOW, 1)).singleElement()
        .satisfies(again -> assertThat(again.page().url()).isEqualTo(other));
    assertThat(store.pages().redirectOf(other)).hasValue(other);
  }

  @Test
  void aKnownPageBecomesTheStartOfASourceAddedLater() {
    long source = source();
    Discovered known = page(source, "/a", .5);
    store.frontier().enqueue(List.of(known), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());
    store.frontier()
        .enqueue(List.of(Discovered.start(known.url(), source)), NOW);
    assertThat(store.frontier().starts(List.of(source))).extracting(Discovered::url)
        .containsExactly(known.url());
    assertThat(store.frontier().due("example.com", List.of(source), NOW, 1)).hasSize(1);
  }

  @Test
  void aFailedVisitKeepsTheArchivedResponse() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    Due due = store.frontier().due("example.com", List.of(source), NOW, 1).getFirst();
    fetched(due);
    store.pages()
        .record(List.of(new Visit(due.id(), FetchOutcome.FAILED, NOW, Answer.NONE, null, null,
            "timed out", next(NOW))));
    assertThat(store.extractions().next(Extractions.Stage.PAGES, 0, 10)).hasSize(1);
    assertThat(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst().previous())
        .extracting(Previous::etag)
        .isEqualTo("\"e\"");
  }

  @Test
  void aPageIsExtractedOnceForEachContent() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/a", 1)), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());
    Document document = document("https://example.com/a", "Title");
    store.documents().put(document, 1L);
    store.extractions()
        .done(store.extractions().next(Extractions.Stage.PAGES, 0, 1).getFirst(), document.id());

    assertThat(store.extractions().count()).isZero();
    List<Pages.Listed> listed = new ArrayList<>();
    store.pages().forEach(listed::add);
    assertThat(listed).singleElement()
        .satisfies(page -> assertThat(page.title()).isEqualTo("Title"));
    store.extractions().forget();
    assertThat(store.extractions().count()).isEqualTo(1);
  }

  @Test
  void aDocumentIsFoundByItsIdItsAddressAndThatOfAPageOfIt() {
    long source = source();
    store.frontier().enqueue(List.of(page(source, "/copy", 1)), NOW);
    fetched(store.frontier().due("example.com", List.of(source), NOW, 1).getFirst());
    Document document = document("https://example.com/a", "Title");
    store.documents().put(document, 1L);
    store.extractions()
        .done(store.extractions().next(Extractions.Stage.PAGES, 0, 1).getFirst(), document.id());

    assertThat(store.documents().findByIdOrUrl(document.id())).isPresent();
    assertThat(store.documents().findByIdOrUrl("http://www.example.com/a/")).isPresent();
    assertThat(store.documents().findByIdOrUrl("http://example.com/copy")).isPresent();
    assertThat(store.documents().findByIdOrUrl("http://example.com/other")).isEmpty();
  }

  @Test
  void importedDocumentsWaitForTheIndex() {
    Document document = document("https://example.com/a", "Title");
    store.documents().importAll(List.of(document));
    assertThat(store.documents().unindexedImports("", 10, 1_000)).extracting(Document::id)
        .containsExactly(document.id());
    store.documents().indexed(List.of(Documents.Entry.of(document, null)));
    assertThat(store.documents().countUnindexedImports()).isZero();
    store.documents().clear();
    assertThat(store.documents().countUnindexedImports()).isEqualTo(1);
  }

  @Test
  void anImportThatIsJustTheSameIsNoWork() {
    Document document = document("https://example.com/a", "Title");
    assertThat(store.documents().importAll(List.of(document))).isEqualTo(1);
    store.documents().indexed(List.of(Documents.Entry.of(document, null)));

    assertThat(store.documents().importAll(List.of(document))).isZero();
    assertThat(store.documents().countUnindexedImports()).isZero();
    assertThat(store.documents()
        .importAll(List.of(document, document("https://example.com/a", "Other"))))
        .isEqualTo(1);
    assertThat(store.documents().unindexedImports("", 10, 1_000))
        .extracting(waiting -> waiting.metadata().title())
        .containsExactly("Other");
  }

  @Test
  void aResourceIsKnownOnceUnderItsKey() {
    store.resources()
        .putAll(List.of(resource("https://example.com/a", "Old title"),
            resource("http://www.example.com/a/", "New title"), resource(null, "No address")));
    assertThat(store.resources().all()).extracting(Resource::title)
        .containsExactly("New title", "No address");
  }

  @Test
  void theNewestVerdictCountsAndCanBeTakenBack() {
    store.verdicts().add(new Verdict("d", Decision.REJECT, "too basic", NOW));
    store.verdicts().add(new Verdict("d", Decision.ACCEPT, null, NOW));
    assertThat(store.verdicts().latest().get("d")).extracting(Verdict::decision)
        .isEqualTo(Decision.ACCEPT);
    store.verdicts().undo("d");
    assertThat(store.verdicts().latest().get("d")).extracting(Verdict::decision)
        .isEqualTo(Decision.REJECT);
  }

  @Test
  void onlyTheVerdictThatIsMeantIsTakenBack() {
    store.verdicts().add(new Verdict("d", Decision.REJECT, null, NOW));
    store.verdicts().add(new Verdict("d", Decision.ACCEPT, null, NOW.plusMillis(1)));

    assertThat(store.verdicts().undo("d", NOW)).isFalse();
    assertThat(store.verdicts().undo("d", NOW.plusMillis(1))).isTrue();

    assertThat(store.verdicts().of(List.of("d", "e")).values()).extracting(Verdict::decision)
        .containsExactly(Decision.REJECT);
    assertThat(store.verdicts().last()).map(Verdict::at).hasValue(NOW);
  }

  @Test
  void theRevisionTellsWhatWasSaidAndNotWhatWasSeenOrCrawled() {
    List<Long> revisions = new ArrayList<>();
    for (Runnable change : List.<Runnable>of(
        () -> store.verdicts().add(new Verdict("d", Decision.LATER, null, NOW)),
        () -> store.verdicts().undo("d"),
        () -> store.resources().putAll(List.of(resource(null, "No address"))),
        () -> store.ruledOut().add(new RuledOut.Site("a.example", NOW, List.of(7L))),
        () -> store.ruledOut().remove("a.example"),
        () -> store.editions()
            .add(store.editions().create("", "").number(), "d",
                WebUrl.of("https://example.com/d"), "D", ""),
        () -> store.editions().publish(1, NOW),
        () -> store.sources().add(WebUrl.of("https://example.com/"), null))) {
      change.run();
      revisions.add(store.revision());
    }
    store.verdicts().shown(List.of("d"), NOW);
    store.sources().pause(1, true);

    assertThat(revisions).doesNotHaveDuplicates();
    assertThat(store.revision()).isEqualTo(revisions.getLast());
  }

  @Test
  void aSiteThatIsRuledOutKeepsWhatWasPausedForIt() {
    store.ruledOut().add(new RuledOut.Site("a.example", NOW, List.of(7L, 8L)));
    store.ruledOut().add(new RuledOut.Site("a.example", NOW.plusMillis(1), List.of()));

    assertThat(store.ruledOut().all())
        .containsExactly(new RuledOut.Site("a.example", NOW, List.of(7L, 8L)));
    assertThat(RuledOut.hostOf(WebUrl.of("https://www.a.example/b"))).isEqualTo("a.example");
  }

  @Test
  void aDraftIsNumberedAfterEditionsOfWhichOnlyLinksOrClicksAreKnown() {
    store.mailings().put(new Mailing("Issue #41", null, 900, List.of()));
    store.mailings().put(new Mailing("Summer special", null, 800, List.of()));
    assertThat(store.editions().create("", "").number()).isEqualTo(42);
    store.resources()
        .putAll(List.of(new Resource(null, "A talk", null, List.of(), null, null, Kind.TALK, "",
            null, "57", 1, null)));

    assertThat(store.editions().create("", "").number()).isEqualTo(58);
  }

  @Test
  void anEditionKeepsTheOrderOfItsSlots() {
    Edition edition = store.editions().create("", "Hello");
    assertThat(edition.title()).isEqualTo("Edition 1");
    for (String name : List.of("a", "b", "c", "a")) {
      store.editions().add(1, null, WebUrl.of("https://example.com/" + name), name, "");
    }
    Edition three = store.editions().draft().orElseThrow();
    assertThat(three.slots()).extracting(Edition.Slot::title).containsExactly("a", "b", "c");
    store.editions().arrange(1, three.slots().reversed());
    assertThat(store.editions().find(1).orElseThrow().slots()).extracting(Edition.Slot::title)
        .containsExactly("c", "b", "a");
  }

  @Test
  void severalChangesHappenTogetherOrNotAtAll() {
    assertThatThrownBy(() -> store.transaction(() -> {
      source();
      throw new IllegalStateException("in the middle");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(store.sources().all()).isEmpty();
  }

  @Test
  void aFileOfAVersionThatWasNeverReleasedIsRefusedInPlainWords() throws SQLException {
    store.close();
    sql("PRAGMA user_version = 1");
    assertThatThrownBy(() -> Store.open(file)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("make a new one");
  }

  @Test
  void aNewerFileIsRefusedWithoutAWrite() throws SQLException, IOException {
    store.close();
    sql("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Store.open(file)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("newer version");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDamagedFileIsNamedAsSuch() throws IOException {
    store.close();
    Files.writeString(file, "this was a database once, and is none any more. ".repeat(100));
    assertThatThrownBy(() -> Store.open(file)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aCopyHoldsWhatWasThereWhenItBegan() {
    source();
    Path copy = folder.resolve("copy.db");
    store.copyTo(copy);
    try (Store copied = Store.open(copy)) {
      assertThat(copied.sources().all()).hasSize(1);
    }
  }

  private long source() {
    return store.sources().add(WebUrl.of("http://example.com/"), null).orElseThrow().id();
  }

  private void fetched(Due due) {
    Archived archived = new Archived(new Location("s.warc.gz", 0), "digest", "\"e\"", null);
    store.pages()
        .record(List.of(new Visit(due.id(), FetchOutcome.FETCHED, NOW,
            new Answer(200, "text/html", 4), archived, null, null, next(NOW.plusSeconds(100)))));
  }

  private static Discovered page(long source, String path, double priority) {
    return new Discovered(WebUrl.of("http://example.com" + path), source, null, PageRole.PAGE, 1,
        0, priority, null);
  }

  private static Discovered changed(long source, Instant modified) {
    return new Discovered(WebUrl.of("http://example.com/a"), source, null, PageRole.PAGE, 1, 0, 1,
        modified);
  }

  private static Next next(Instant at) {
    return new Next(at, Duration.ofDays(1), 0, 0);
  }

  private static Document document(String url, String title) {
    WebUrl address = WebUrl.of(url);
    return Document.at(address, new Metadata(title, List.of(), LocalDate.of(2020, 1, 2), "en",
        Kind.ARTICLE, address.host(), ""), new Content("Text", "Text"));
  }

  private static Resource resource(@Nullable String url, String title) {
    return new Resource(url == null ? null : WebUrl.of(url), title, null, List.of(), null, null,
        Kind.ARTICLE, "", null, null, null, null);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
