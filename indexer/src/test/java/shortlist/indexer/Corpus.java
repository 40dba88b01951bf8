package shortlist.indexer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Location;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages;
import shortlist.corpus.workspace.Workspace;

/** A real workspace with real archived responses, as a crawl would leave it. */
final class Corpus implements AutoCloseable {

  static final Instant FETCHED = Instant.parse("2026-01-15T10:00:00Z");

  final Workspace workspace;
  private final long source;
  private int versions;

  Corpus(Path folder) {
    workspace = Workspace.create(folder, "test@example.org");
    source = workspace.store()
        .sources()
        .add(WebUrl.of("http://example.org/"), "Example")
        .orElseThrow()
        .id();
  }

  /** Archives a page, or a new version of it. */
  void page(String url, String html) {
    archive(new Response(WebUrl.of(url), FETCHED, 200,
        Headers.of("Content-Type", "text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8)));
  }

  void archive(Response response) {
    WebUrl url = response.url();
    Frontier frontier = workspace.store().frontier();
    frontier.enqueue(List.of(
        new Frontier.Discovered(url, source, null, PageRole.PAGE, 0, 0, 0.5, null)), FETCHED);
    Frontier.Due due = frontier.due(url.authority(), List.of(source), FETCHED.plusSeconds(1), 1_000)
        .stream()
        .filter(page -> page.page().url().equals(url))
        .findFirst()
        .orElseThrow();
    Location location = workspace.archive().append(Exchange.of(response));
    workspace.archive().sync();
    // Still due afterwards, so that a test can archive another version.
    workspace.store()
        .pages()
        .record(List.of(new Pages.Visit(due.id(), FetchOutcome.FETCHED, FETCHED,
            new Pages.Answer(200, response.contentType(), response.body().length),
            new Pages.Archived(location, "digest" + versions++, null, null), null, null,
            new Pages.Next(FETCHED, Duration.ofDays(1), 0, 0))));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
