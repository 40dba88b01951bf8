package shortlist.indexer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final Path database;
  private final long source;
  private int versions;
  private int visits;

  Corpus(Path folder) {
    database = folder.resolve("corpus.db");
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

  /** Archives a feed, or a new version of it. */
  void feed(String url, String xml) {
    Response response = new Response(WebUrl.of(url), FETCHED, 200,
        Headers.of("Content-Type", "application/rss+xml"), xml.getBytes(StandardCharsets.UTF_8));
    archive(response, due(response.url(), null, PageRole.FEED, 0));
  }

  /** Archives a PDF, or a new version of it. */
  void pdf(String url, byte[] bytes) {
    archive(new Response(WebUrl.of(url), FETCHED, 200,
        Headers.of("Content-Type", "application/pdf"), bytes));
  }

  /** Meets a page in a feed, without visiting it. */
  void met(String url, String feed) {
    due(WebUrl.of(url), id(feed), PageRole.PAGE, 0);
  }

  /** Ends a visit to a page without an answer to keep. */
  void visit(String url, FetchOutcome outcome, int status) {
    end(due(WebUrl.of(url), null, PageRole.PAGE, 0), outcome, status, null);
  }

  /** Ends a visit to a page that sends its visitors elsewhere. */
  void redirect(String url, String target) {
    end(due(WebUrl.of(url), null, PageRole.PAGE, 0), FetchOutcome.REDIRECTED, 301,
        WebUrl.of(target));
    due(WebUrl.of(target), id(url), PageRole.PAGE, 1);
  }

  /** Changes the database behind the program's back. */
  void sql(String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement change = connection.createStatement()) {
      change.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each visit is later than the one before. */
  private Instant now() {
    return FETCHED.plusMillis(++visits);
  }

  private void end(Frontier.Due due, FetchOutcome outcome, int status, @Nullable WebUrl target) {
    workspace.store()
        .pages()
        .record(List.of(new Pages.Visit(due.id(), outcome, now(),
            new Pages.Answer(status, null, 0), null, target, null,
            new Pages.Next(FETCHED, Duration.ofDays(1), 0, 0))));
  }

  private long id(String url) {
    return workspace.store().trails().find(WebUrl.of(url)).orElseThrow().id();
  }

  private Frontier.Due due(WebUrl url, @Nullable Long foundOn, PageRole role, int hops) {
    Frontier frontier = workspace.store().frontier();
    frontier.enqueue(List.of(
        new Frontier.Discovered(url, source, foundOn, role, 0, hops, 0.5, null)), FETCHED);
    return frontier.due(url.authority(), List.of(source), FETCHED.plusSeconds(1), 1_000)
        .stream()
        .filter(page -> page.page().url().equals(url))
        .findFirst()
        .orElseThrow();
  }

  void archive(Response response) {
    archive(response, due(response.url(), null, PageRole.PAGE, 0));
  }

  private void archive(Response response, Frontier.Due due) {
    Location location = workspace.archive().append(Exchange.of(response));
    workspace.archive().sync();
    // Still due afterwards, so that a test can archive another version.
    workspace.store()
        .pages()
        .record(List.of(new Pages.Visit(due.id(), FetchOutcome.FETCHED, now(),
            new Pages.Answer(200, response.contentType(), response.body().length),
            new Pages.Archived(location, "digest" + versions++, null, null), null, null,
            new Pages.Next(FETCHED, Duration.ofDays(1), 0, 0))));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
