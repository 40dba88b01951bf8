package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Pages.Listed;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.Request;
import shortlist.sampleweb.SampleWeb;

/** Whole crawls of the sample web: real HTTP, real archive, real store. */
class SampleWebCrawlTest {

  @TempDir
  private Path folder;

  private SampleWeb web;
  private Workspace workspace;

  @BeforeEach
  void start() {
    web = SampleWeb.start();
    workspace = Workspace.create(folder.resolve("workspace"), "");
    web.startAddresses()
        .forEach(start -> workspace.store().sources().add(WebUrl.of(start.toString()), null));
  }

  @AfterEach
  void stop() {
    workspace.close();
    web.close();
  }

  @Test
  void everyArticleIsFetched() {
    CrawlSummary summary = crawl(Duration.ZERO, Long.MAX_VALUE);
    Set<String> fetched = listed().entrySet()
        .stream()
        .filter(page -> page.getValue().outcome() == FetchOutcome.FETCHED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    assertThat(fetched).containsAll(
        web.articles().stream().map(Page::address).map(URI::toString).toList());
    assertThat(summary.fetched()).isEqualTo(fetched.size());
    assertThat(summary.stopped()).isFalse();
    assertThat(summary.unreachable()).isEmpty();
  }

  @Test
  void whatRobotsForbidIsNeverAskedFor() {
    CrawlSummary summary = crawl(Duration.ZERO, Long.MAX_VALUE);
    assertThat(summary.disallowed()).isPositive();
    assertThat(web.requests()).extracting(Request::path)
        .noneMatch(path -> path.startsWith("/drafts/") || path.startsWith("/calendar/"));
  }

  @Test
  void noPageIsAskedForTwiceInARun() {
    crawl(Duration.ZERO, Long.MAX_VALUE);
    Map<String, Long> counts = web.requests()
        .stream()
        .collect(Collectors.groupingBy(request -> request.host() + request.path(),
            Collectors.counting()));
    assertThat(counts).allSatisfy((page, count) -> assertThat(count).as(page).isEqualTo(1));
  }

  @Test
  void redirectLoopsEndAsFailed() {
    crawl(Duration.ZERO, Long.MAX_VALUE);
    assertThat(listed().values()).filteredOn(page -> page.outcome() == FetchOutcome.FAILED)
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page.error()).isEqualTo("it redirects in a circle"));
  }

  @Test
  void theSecondRunAsksOnlyForNewsAndHearsThatThereIsNone() {
    CrawlSummary first = crawl(Duration.ZERO, Long.MAX_VALUE);
    int before = web.requests().size();
    CrawlSummary second = crawl(Duration.ZERO, Long.MAX_VALUE);
    assertThat(second.fetched()).isZero();
    assertThat(second.notModified()).isGreaterThan(11);
    assertThat(web.requests().size() - before).isLessThan((int) first.fetched() / 2);
  }

  @Test
  void aCrawlThatEndedEarlyGoesOn() {
    CrawlSummary first = crawl(Duration.ZERO, 40);
    CrawlSummary second = crawl(Duration.ZERO, Long.MAX_VALUE);
    assertThat(first.stopped()).isTrue();
    assertThat(first.fetched()).isLessThanOrEqualTo(40);
    assertThat(second.stopped()).isFalse();
    assertThat(listed().keySet()).containsAll(
        web.articles().stream().map(Page::address).map(URI::toString).toList());
  }

  @Test
  void requestsToAHostKeepTheirDistance() {
    Duration delay = Duration.ofMillis(60);
    crawl(delay, 60);
    Map<String, Instant> last = new HashMap<>();
    Set<String> hosts = new HashSet<>();
    for (Request request : web.requests()) {
      Instant before = last.put(request.host(), request.time());
      if (before != null) {
        hosts.add(request.host());
        assertThat(Duration.between(before, request.time())).as(request.toString())
            .isGreaterThanOrEqualTo(delay);
      }
    }
    assertThat(hosts).hasSizeGreaterThan(5);
  }

  @Test
  void archivedPagesReadBackAsTheyWereReceived() {
    crawl(Duration.ZERO, Long.MAX_VALUE);
    List<String> addresses = workspace.store()
        .pages()
        .stored(0, 1_000)
        .stream()
        .map(page -> {
          try {
            assertThat(workspace.archive().read(page.location()).body()).isNotEmpty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return page.url().text();
        })
        .toList();
    assertThat(addresses).hasSizeGreaterThan(web.articles().size());
  }

  @Test
  void stoppingEndsTheRunAndTheNextGoesOn() {
    Crawler[] crawler = new Crawler[1];
    crawler[0] = new Crawler(workspace, options(Duration.ZERO, Long.MAX_VALUE), Relevance.UNKNOWN,
        new CrawlListener() {
          @Override
          public void visited(WebUrl url, FetchOutcome outcome) {
            crawler[0].stop();
          }
        });
    assertThat(crawler[0].run().stopped()).isTrue();
    assertThat(crawl(Duration.ZERO, Long.MAX_VALUE).stopped()).isFalse();
    assertThat(listed().keySet()).containsAll(
        web.articles().stream().map(Page::address).map(URI::toString).toList());
  }

  private CrawlSummary crawl(Duration delay, long maxPages) {
    return new Crawler(workspace, options(delay, maxPages), Relevance.UNKNOWN, CrawlListener.SILENT)
        .run();
  }

  private static CrawlOptions options(Duration delay, long maxPages) {
    return new CrawlOptions(Set.of(), maxPages, 5_000, 12, Optional.of(delay),
        Duration.ofSeconds(10), Optional.empty(), false, false,
        new NetworkRules(true, Set.of(), Optional.empty()));
  }

  private Map<String, Listed> listed() {
    Map<String, Listed> pages = new HashMap<>();
    workspace.store().pages().forEach(page -> pages.put(page.url().text(), page));
    return pages;
  }
}
