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
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.store.HostReports.HostReport;
import shortlist.corpus.store.HostReports.Trouble;
import shortlist.corpus.store.HostReports.Yield;
import shortlist.corpus.store.Hosts.CutArea;

class HostReportsTest {

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
  void aHostNobodyMetHasNoReport() {
    assertThat(store.hostReports().find("a.example", NOW)).isEmpty();
    assertThat(store.hostReports().all(NOW)).isEmpty();
  }

  @Test
  void eachHostIsCountedForItself() {
    history.fetched("https://a.example/1", Duration.ofDays(1));
    history.fetched("https://a.example/2", Duration.ofDays(1));
    history.fetched("https://b.example/1", Duration.ofDays(1));

    assertThat(store.hostReports().all(NOW)).hasSize(2);
    HostReport a = store.hostReports().find("a.example", NOW).orElseThrow();
    assertThat(a.pages().outcomes()).containsEntry(FetchOutcome.FETCHED, 2L);
    assertThat(a.visits().bytes()).isEqualTo(2_000);
    assertThat(a.yield()).isEqualTo(Yield.NONE);
    assertThat(a.troubles()).isEmpty();
  }

  @Test
  void troublesAreToldTogetherWithOneExampleTheMostFrequentFirst() {
    history.failed("https://a.example/slow", FetchOutcome.FAILED, 0, "no answer in time");
    history.failed("https://a.example/gone/1", FetchOutcome.MISSING, 404, null);
    history.failed("https://a.example/gone/2", FetchOutcome.MISSING, 404, null);

    assertThat(store.hostReports().find("a.example", NOW).orElseThrow().troubles())
        .containsExactly(
            new Trouble(FetchOutcome.MISSING, 404, null, null, 2,
                WebUrl.of("https://a.example/gone/1")),
            new Trouble(FetchOutcome.FAILED, 0, null, "no answer in time", 1,
                WebUrl.of("https://a.example/slow")));
  }

  @Test
  void manyKindsOfTroubleAreCutShort() {
    for (int i = 0; i < 30; i++) {
      history.failed("https://a.example/" + i, FetchOutcome.FAILED, 0, "trouble " + i);
    }
    assertThat(store.hostReports().find("a.example", NOW).orElseThrow().troubles())
        .hasSize(HostReports.MAX_TROUBLES);
  }

  @Test
  void theYieldTellsTextsFromListingsAndEmptyPages() {
    for (String path : List.of("article", "tags", "empty", "unread")) {
      history.fetched("https://a.example/" + path, Duration.ofDays(1));
    }
    for (Unextracted page : store.extractions().next(Extractions.Stage.PAGES, 0, 3)) {
      String path = page.url().path();
      store.extractions()
          .done(page, path.equals("/empty")
              ? null
              : document(page.url(), path.equals("/tags") ? Kind.LISTING : Kind.ARTICLE));
    }
    assertThat(store.hostReports().find("a.example", NOW).orElseThrow().yield())
        .isEqualTo(new Yield(1, 1, 1));
  }

  @Test
  void whatWasCutIsTold() {
    history.met("https://a.example/", null);
    CutArea cut = new CutArea("a.example", "/calendar/…", "a calendar without end",
        "https://a.example/calendar/2099", 7);
    store.hosts().cut(cut, NOW);
    assertThat(store.hostReports().find("a.example", NOW).orElseThrow().cuts())
        .containsExactly(cut);
  }

  private String document(WebUrl url, Kind kind) {
    Document document = Document.at(url,
        new Metadata("Title", List.of(), null, "en", kind, url.host(), ""),
        new Content("Text.", "Text."));
    store.documents().put(document, null);
    return document.id();
  }
}
