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
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Scorecards.Scorecard;

class ScorecardsTest {

  private static final Instant BEFORE = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant PUBLISHED = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-03-03T00:00:00Z");

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
  void aSourceWithoutAnythingHasZeroOfEverything() {
    assertThat(store.scorecards().all()).singleElement()
        .isEqualTo(new Scorecard(store.sources().all().getFirst(), 0, 0, 0, 0, 0, 0, List.of()));
  }

  @Test
  void eachDocumentHasOneFate() {
    String accepted = crawled("https://a.example/accepted", Kind.ARTICLE);
    String rejected = crawled("https://a.example/rejected", Kind.ARTICLE);
    String later = crawled("https://a.example/later", Kind.ARTICLE);
    String passedOver = crawled("https://a.example/passed", Kind.PAPER);
    String open = crawled("https://a.example/open", Kind.TALK);
    crawled("https://a.example/unseen", Kind.ARTICLE);
    crawled("https://a.example/tags", Kind.LISTING);
    history.met("https://a.example/unvisited", null);
    edition(PUBLISHED);
    store.verdicts().shown(List.of(accepted, rejected, later, passedOver), BEFORE);
    store.verdicts().shown(List.of(open, passedOver), AFTER);
    verdict(accepted, Decision.LATER);
    verdict(accepted, Decision.ACCEPT);
    verdict(rejected, Decision.REJECT);
    verdict(later, Decision.LATER);

    Scorecard card = store.scorecards().all().getFirst();

    assertThat(card.fetched()).isEqualTo(7);
    assertThat(card.documents()).isEqualTo(6);
    assertThat(card.shown()).isEqualTo(5);
    assertThat(card.accepted()).isEqualTo(1);
    assertThat(card.rejected()).isEqualTo(1);
    assertThat(card.passedOver()).isEqualTo(1);
    assertThat(card.decided()).isEqualTo(3);
  }

  @Test
  void whatStandsInAnEditionWasAccepted() {
    String taken = crawled("https://a.example/taken", Kind.ARTICLE);
    Edition draft = store.editions().create("", "");
    store.editions()
        .add(draft.number(), taken, WebUrl.of("https://a.example/taken"), "Taken", "");

    assertThat(store.scorecards().all().getFirst().accepted()).isEqualTo(1);
    assertThat(store.scorecards().all().getFirst().published()).isEmpty();

    store.editions().publish(draft.number(), PUBLISHED);

    assertThat(store.scorecards().all().getFirst().published())
        .containsExactly("a.example/taken");
  }

  @Test
  void aPastResourceIsPublishedWhicheverFormItsAddressHas() {
    crawled("https://a.example/old", Kind.ARTICLE);
    resource("http://www.a.example/old/?utm_source=x");
    resource("https://elsewhere.example/never-crawled");

    Scorecard card = store.scorecards().all().getFirst();

    assertThat(card.published()).containsExactly("a.example/old");
    assertThat(card.shown()).isZero();
  }

  @Test
  void whatWasImportedOrOutlivedItsSourceHasNone() {
    put("https://imported.example/1", Kind.ARTICLE, null);
    crawled("https://a.example/1", Kind.ARTICLE);
    assertThat(store.scorecards().all()).hasSize(2);

    store.sources().remove(history.source());

    assertThat(store.scorecards().all()).singleElement().satisfies(card -> {
      assertThat(card.source()).isNull();
      assertThat(card.documents()).isEqualTo(2);
      assertThat(card.fetched()).isEqualTo(1);
    });
  }

  private String crawled(String url, Kind kind) {
    return put(url, kind, history.fetched(url, Duration.ofDays(1)));
  }

  private String put(String url, Kind kind, @Nullable Long page) {
    WebUrl address = WebUrl.of(url);
    Document document = Document.at(address, new Metadata("Title", List.of(), null, "en", kind,
        address.host(), ""), new Content("Text", "Text"));
    store.documents().put(document, page);
    return document.id();
  }

  private void verdict(String id, Decision decision) {
    store.verdicts().add(new Verdict(id, decision, null, AFTER));
  }

  private void resource(String url) {
    store.resources()
        .putAll(List.of(new Resource(WebUrl.of(url), url, null, List.of(), null, null,
            Kind.ARTICLE, "", null, null, null, null)));
  }

  private void edition(Instant publishedAt) {
    store.editions().publish(store.editions().create("", "").number(), publishedAt);
  }
}
