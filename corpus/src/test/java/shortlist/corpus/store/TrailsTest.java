package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static shortlist.corpus.store.CrawlHistory.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.archive.Location;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Trails.Impression;
import shortlist.corpus.store.Trails.PastVisit;
import shortlist.corpus.store.Trails.Trail;

class TrailsTest {

  @TempDir
  private Path folder;
  private Store store;
  private CrawlHistory history;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    history = new CrawlHistory(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPageIsFoundUnderEitherScheme() {
    history.met("https://a.example/post", null);
    assertThat(trail("http://a.example/post").url())
        .isEqualTo(WebUrl.of("https://a.example/post"));
    assertThat(store.trails().find(WebUrl.of("https://a.example/other"))).isEmpty();
  }

  @Test
  void theWayLeadsFromTheSourceToThePage() {
    long home = history.met("https://a.example/", null);
    long listing = history.met("https://a.example/blog", home);
    history.met("https://a.example/post", listing);

    assertThat(store.trails().waysTo(trail("https://a.example/post"))).extracting(Trail::id)
        .containsExactly(home, listing);
    assertThat(store.trails().waysTo(trail("https://a.example/"))).isEmpty();
  }

  @Test
  void redirectsAreFollowedToTheirEndEvenInACircle() {
    history.redirected("https://a.example/1", "https://a.example/2");
    history.redirected("https://a.example/2", "https://a.example/3");
    assertThat(store.trails().redirects(trail("https://a.example/1"))).extracting(WebUrl::path)
        .containsExactly("/2", "/3");

    history.redirected("https://a.example/3", "https://a.example/1");
    assertThat(store.trails().redirects(trail("https://a.example/1"))).extracting(WebUrl::path)
        .containsExactly("/2", "/3", "/1");
  }

  @Test
  void everyVisitIsRemembered() {
    long page = history.fetched("https://a.example/post", Duration.ofDays(1));
    history.visit(page, FetchOutcome.FAILED, NOW, Pages.Answer.NONE, null, "no answer in time",
        Duration.ofDays(1));
    assertThat(store.trails().visits(page)).containsExactly(
        new PastVisit(NOW.minusSeconds(60), FetchOutcome.FETCHED, 200, 1_000, null,
            new Location("s.warc.gz", page)),
        new PastVisit(NOW, FetchOutcome.FAILED, 0, 0, "no answer in time", null));
  }

  @Test
  void aDocumentsCopiesSuggestionsAndVerdictsAreTold() {
    String text = "Serving models to many teams takes one queue for each of the shards that hold"
        + " features, and a second queue for whatever the first one could not take in time, which"
        + " is why our platform keeps both of them on machines of their own.";
    Document original = document("https://a.example/post", text);
    Document copy = document("https://b.example/copy", text);
    document("https://b.example/other", text.replaceAll("e(\\w)", "o$1 u"));
    store.verdicts().shown(List.of("x", original.id()), NOW);
    store.verdicts().add(new Verdict(original.id(), Decision.LATER, null, NOW));
    store.verdicts().add(new Verdict(original.id(), Decision.REJECT, "old", NOW));

    Documents.Entry entry = store.documents().find(original.id()).orElseThrow();
    assertThat(store.trails().nearCopies(entry, 10)).extracting(Documents.Entry::id)
        .containsExactly(copy.id());
    assertThat(store.trails().impressions(original.id())).containsExactly(new Impression(NOW, 2));
    assertThat(store.trails().verdicts(original.id())).extracting(Verdict::decision)
        .containsExactly(Decision.LATER, Decision.REJECT);
  }

  private Trail trail(String url) {
    return store.trails().find(WebUrl.of(url)).orElseThrow();
  }

  private Document document(String url, String text) {
    Document document = Document.at(WebUrl.of(url),
        new Metadata("Title", List.of(), null, "en", Kind.ARTICLE, "", ""),
        new Content(text, text));
    store.documents().put(document, null);
    return document;
  }
}
