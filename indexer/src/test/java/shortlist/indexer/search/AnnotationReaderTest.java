package shortlist.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.archive.Location;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions.Stage;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages;
import shortlist.corpus.store.Store;

class AnnotationReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewWorkspaceHasNone() {
    assertThat(AnnotationReader.read(store)).isEqualTo(Annotations.NONE);
  }

  @Test
  void theNewestVerdictIsTheStatus() {
    decide("a", Decision.ACCEPT);
    decide("b", Decision.REJECT);
    decide("c", Decision.REJECT);
    decide("c", Decision.LATER);

    assertThat(AnnotationReader.read(store).status())
        .containsOnly(Map.entry("a", "accepted"), Map.entry("b", "rejected"),
            Map.entry("c", "later"));
  }

  @Test
  void aLinkOfADraftIsAcceptedAndThatOfAnEditionPublished() {
    int sent = store.editions().create("", "").number();
    store.editions().add(sent, "a", WebUrl.of("https://a.example/1"), "A", "");
    store.editions().publish(sent, NOW);
    int draft = store.editions().create("", "").number();
    store.editions().add(draft, "a", WebUrl.of("https://a.example/1"), "A again", "");
    store.editions().add(draft, "b", WebUrl.of("https://a.example/2"), "B", "");
    store.editions().add(draft, null, WebUrl.of("https://a.example/3"), "C", "");
    decide("b", Decision.LATER);

    Annotations read = AnnotationReader.read(store);

    assertThat(read.status()).contains(Map.entry("a", "published"), Map.entry("b", "accepted"),
        Map.entry(id("https://a.example/3"), "accepted"));
    assertThat(read.engagement()).containsEntry("a", 1.0).doesNotContainKey("b");
  }

  @Test
  void aPastResourceIsPublishedWhateverWasSaidOfIt() {
    publish("https://a.example/post", "Serving");
    publish("https://a.example/talk", null);
    decide(id("https://a.example/post"), Decision.REJECT);

    Annotations read = AnnotationReader.read(store);

    assertThat(read.status()).containsOnly(
        Map.entry(id("https://a.example/post"), "published"),
        Map.entry(id("https://a.example/talk"), "published"));
    assertThat(read.category())
        .containsOnly(Map.entry(id("https://a.example/post"), "Serving"));
    assertThat(read.engagement()).containsOnlyKeys(read.status().keySet());
  }

  @Test
  void engagementIsWhatReadersClicked() {
    publish("https://a.example/good", null);
    publish("https://a.example/poor", null);
    publish("https://a.example/uncounted", null);
    store.mailings()
        .put(new Mailing("7", null, 2000, List.of(
            new LinkClicks(WebUrl.of("https://www.a.example/good/"), 1, 200L, null),
            new LinkClicks(WebUrl.of("https://a.example/poor"), 2, 20L, null))));

    Map<String, Double> engagement = AnnotationReader.read(store).engagement();

    assertThat(engagement.get(id("https://a.example/good"))).isGreaterThan(1.1);
    assertThat(engagement.get(id("https://a.example/poor"))).isLessThan(0.9);
    assertThat(engagement).containsEntry(id("https://a.example/uncounted"), 1.0);
  }

  @Test
  void theDocumentOfAnotherAddressIsFound() {
    publish("https://short.example/x", "Serving");
    page("https://short.example/x", WebUrl.of("https://a.example/copy"), null);
    page("https://a.example/copy", null, "original");

    assertThat(AnnotationReader.read(store).status()).containsEntry("original", "published");
    assertThat(AnnotationReader.read(store).category()).containsEntry("original", "Serving");
  }

  @Test
  void sourcesAreKnownByAddressAndTitle() {
    long id = store.sources()
        .add(WebUrl.of("https://a.example/blog"), "The A team")
        .orElseThrow()
        .id();

    assertThat(AnnotationReader.read(store).sources())
        .containsOnly(Map.entry(String.valueOf(id), "https://a.example/blog The A team"));
  }

  private void decide(String id, Decision decision) {
    store.verdicts().add(new Verdict(id, decision, null, NOW));
  }

  private void publish(String url, @Nullable String category) {
    store.resources()
        .putAll(List.of(new Resource(WebUrl.of(url), "T " + url, null, List.of(), null, category,
            Kind.ARTICLE, "", null, null, null, null)));
  }

  private void page(String url, @Nullable WebUrl redirect, @Nullable String documentId) {
    WebUrl address = WebUrl.of(url);
    long source = store.sources().add(address, null).orElseThrow().id();
    store.frontier()
        .enqueue(List.of(new Discovered(address, source, null, PageRole.PAGE, 0, 0, .5, null)),
            NOW);
    long id = store.trails().find(address).orElseThrow().id();
    store.pages()
        .record(List.of(new Pages.Visit(id,
            redirect == null ? FetchOutcome.FETCHED : FetchOutcome.REDIRECTED, NOW,
            new Pages.Answer(200, "text/html", 1),
            redirect == null
                ? new Pages.Archived(new Location("s.warc.gz", id), "digest", null, null)
                : null,
            redirect, null, new Pages.Next(NOW, Duration.ofDays(1), 0, 0))));
    store.extractions()
        .next(Stage.PAGES, id - 1, 1)
        .forEach(page -> store.extractions().done(page, documentId));
  }

  private static String id(String url) {
    return Document.idOf(WebUrl.of(url));
  }
}
