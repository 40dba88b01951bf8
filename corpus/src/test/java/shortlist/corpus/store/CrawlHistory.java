package shortlist.corpus.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;

/** A small crawl, as the store knows it. */
final class CrawlHistory {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Store store;
  private final long source;

  CrawlHistory(Store store) {
    this.store = store;
    this.source = store.sources().add(WebUrl.of("https://a.example/"), null).orElseThrow().id();
  }

  long source() {
    return source;
  }

  /** A page that was met and not visited. */
  long met(String url, @Nullable Long foundOn) {
    WebUrl address = WebUrl.of(url);
    store.frontier()
        .enqueue(List.of(new Discovered(address, source, foundOn, PageRole.PAGE, 1, 0, .5, null)),
            NOW);
    return store.trails().find(address).orElseThrow().id();
  }

  /** A page whose text was archived a while ago, and is due again {@code next} from now. */
  long fetched(String url, Duration next) {
    long id = met(url, null);
    visit(id, FetchOutcome.FETCHED, NOW.minusSeconds(60), new Answer(200, "text/html", 1_000),
        null, null, next);
    return id;
  }

  /** A page that sends its visitors to another. */
  long redirected(String url, String target) {
    long id = met(url, null);
    visit(id, FetchOutcome.REDIRECTED, NOW, new Answer(301, null, 0), WebUrl.of(target), null,
        Duration.ofDays(30));
    return id;
  }

  /** A page whose visit gave nothing. */
  long failed(String url, FetchOutcome outcome, int status, @Nullable String note) {
    long id = met(url, null);
    visit(id, outcome, NOW, new Answer(status, null, 0), null, note, Duration.ofHours(3));
    return id;
  }

  void visit(long id, FetchOutcome outcome, Instant at, Answer answer, @Nullable WebUrl target,
      @Nullable String note, Duration next) {
    Archived archived = outcome == FetchOutcome.FETCHED
        ? new Archived(new Location("s.warc.gz", id), "digest" + id, null, null)
        : null;
    store.pages()
        .record(List.of(new Visit(id, outcome, at, answer, archived, target, note,
            new Next(NOW.plus(next), Duration.ofDays(1), 0, 0))));
  }
}
