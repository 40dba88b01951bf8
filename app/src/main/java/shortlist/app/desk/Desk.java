package shortlist.app.desk;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import shortlist.app.desk.edition.EditionPage;
import shortlist.app.desk.item.ItemPage;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.live.Streams;
import shortlist.app.desk.live.Watch;
import shortlist.app.desk.metrics.Metrics;
import shortlist.app.desk.page.LastVerdict;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.desk.read.Texts;
import shortlist.app.desk.search.Feeds;
import shortlist.app.desk.search.HelpPage;
import shortlist.app.desk.search.SavedPage;
import shortlist.app.desk.search.SearchApi;
import shortlist.app.desk.search.SearchPage;
import shortlist.app.desk.search.SimilarPage;
import shortlist.app.desk.sources.SourcePages;
import shortlist.app.desk.verdict.VerdictForm;
import shortlist.app.desk.week.WeekPage;
import shortlist.app.review.Review;
import shortlist.app.work.Worker;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

/**
 * The running desk: a web server that only programs on this machine can reach. It serves requests
 * on threads of its own until it is closed, and leaves the workspace open.
 */
public final class Desk implements AutoCloseable {

  /** The only address it listens on. */
  private static final String HOST = "127.0.0.1";

  private final Javalin server;
  private final Library library;
  private final Streams streams;
  private final Worker worker;

  private Desk(Workspace workspace, CrawlOptions crawls) {
    this.library = new Library(workspace.indexFolder());
    Suggestions suggestions = new Suggestions(workspace, library);
    this.worker = new Worker(workspace.folder(), crawls, suggestions::changed);
    Watch watch = new Watch(workspace, worker);
    this.streams = new Streams(watch);
    this.server = server(workspace, crawls, suggestions, watch);
  }

  /**
   * Opens the desk on a workspace.
   *
   * @param port to listen on at 127.0.0.1; 0 for any that is free
   * @param crawls how crawls are made that are begun on its pages
   * @throws UncheckedIOException if the port cannot be had; the message is one sentence for the
   *         user
   */
  public static Desk start(Workspace workspace, int port, CrawlOptions crawls) {
    Desk desk = new Desk(workspace, crawls);
    try {
      desk.server.start(HOST, port);
      return desk;
    } catch (JavalinBindException e) {
      throw new UncheckedIOException("Port " + port + " of " + HOST + " is in use or not allowed;"
          + " choose another one, or 0 for any that is free.", bindException(e));
    }
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://" + HOST + ":" + server.port() + "/");
  }

  /** Answers what is under way and stops; a crawl that runs writes down what it has. */
  @Override
  public void close() {
    try (library) {
      streams.close();
      worker.close();
    } finally {
      server.stop();
    }
  }

  private Javalin server(Workspace workspace, CrawlOptions crawls, Suggestions suggestions,
      Watch watch) {
    Store store = workspace.store();
    Guard guard = new Guard();
    Views views = new Views(guard.token(), new LastVerdict(store), () -> watch.now().line());
    Overlay overlay = new Overlay(store);
    Texts texts = new Texts(store.documents(), library);
    Review review = new Review(store);
    return Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.concurrency.useVirtualThreads = true;
      config.http.maxRequestSize = Guard.MAX_BODY;
      config.jetty.modifyHttpConfiguration(http -> {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(Guard.MAX_HEAD);
      });
      config.jetty.modifyServer(server -> server.setErrorHandler(new Refusals()));
      config.routes.before(guard::check);
      new Assets().addTo(config.routes);
      new WeekPage(store, suggestions, texts, views).addTo(config.routes);
      new ItemPage(texts, views).addTo(config.routes);
      new SearchPage(store, library, overlay, views).addTo(config.routes);
      new SearchApi(library, overlay).addTo(config.routes);
      new SavedPage(store, library, overlay, views).addTo(config.routes);
      new Feeds(store, library, overlay).addTo(config.routes);
      new HelpPage(views).addTo(config.routes);
      new SimilarPage(store, library, overlay, views).addTo(config.routes);
      new EditionPage(store, review, suggestions, views).addTo(config.routes);
      new VerdictForm(store, review, suggestions).addTo(config.routes);
      new SourcePages(workspace, crawls, worker, watch, views).addTo(config.routes);
      streams.addTo(config.routes);
      new Metrics(workspace).addTo(config.routes);
      new Problems(views).addTo(config.routes);
    });
  }

  private static BindException bindException(JavalinBindException e) {
    BindException cause = new BindException(e.getMessage());
    cause.initCause(e);
    return cause;
  }
}
