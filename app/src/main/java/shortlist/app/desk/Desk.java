package shortlist.app.desk;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import shortlist.app.desk.archive.ArchivePage;
import shortlist.app.desk.archive.ImportPage;
import shortlist.app.desk.edition.EditionPage;
import shortlist.app.desk.guide.GuidePage;
import shortlist.app.desk.guide.TopPage;
import shortlist.app.desk.item.ItemPage;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
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
import shortlist.app.desk.verdict.VerdictForm;
import shortlist.app.desk.week.WeekPage;
import shortlist.app.past.Retrospect;
import shortlist.app.review.Review;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

/**
 * The running desk: a web server that only programs on this machine can reach. It serves requests
 * on threads of its own until it is closed, and leaves the workspace open.
 */
public final class Desk implements AutoCloseable {

  /** The only address it listens on. */
  private static final String HOST = "127.0.0.1";

  private final Javalin server;
  private final Library library;

  private Desk(Javalin server, Library library) {
    this.server = server;
    this.library = library;
  }

  /**
   * Opens the desk on a workspace.
   *
   * @param port to listen on at 127.0.0.1; 0 for any that is free
   * @throws UncheckedIOException if the port cannot be had; the message is one sentence for the
   *         user
   */
  public static Desk start(Workspace workspace, int port) {
    Library library = new Library(workspace.indexFolder());
    try {
      return new Desk(server(workspace, library).start(HOST, port), library);
    } catch (JavalinBindException e) {
      throw new UncheckedIOException("Port " + port + " of " + HOST + " is in use or not allowed;"
          + " choose another one, or 0 for any that is free.", bindException(e));
    }
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://" + HOST + ":" + server.port() + "/");
  }

  /** Answers what is under way and stops. */
  @Override
  public void close() {
    try (library) {
      server.stop();
    }
  }

  private static Javalin server(Workspace workspace, Library library) {
    Store store = workspace.store();
    Guard guard = new Guard();
    Views views = new Views(guard.token(), new LastVerdict(store));
    Suggestions suggestions = new Suggestions(workspace, library);
    Overlay overlay = new Overlay(store);
    Texts texts = new Texts(store.documents(), library);
    Review review = new Review(store);
    Retrospect retrospect = new Retrospect(store);
    return Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.concurrency.useVirtualThreads = true;
      config.http.maxRequestSize = Guard.MAX_BODY;
      config.jetty.multipartConfig.maxTotalRequestSize(Guard.MAX_UPLOAD, SizeUnit.BYTES);
      config.jetty.multipartConfig.maxFileSize(Guard.MAX_UPLOAD, SizeUnit.BYTES);
      // What a report says of readers never comes to lie on the disk.
      config.jetty.multipartConfig.maxInMemoryFileSize((int) Guard.MAX_UPLOAD, SizeUnit.BYTES);
      config.jetty.modifyHttpConfiguration(http -> {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(Guard.MAX_HEAD);
      });
      config.jetty.modifyServer(server -> server.setErrorHandler(new Refusals()));
      config.routes.before(guard::check);
      new Assets().addTo(config.routes);
      new WeekPage(store, suggestions, texts, views).addTo(config.routes);
      new ItemPage(workspace, library, texts, suggestions::ranking, views).addTo(config.routes);
      new SearchPage(store, library, overlay, views).addTo(config.routes);
      new SearchApi(library, overlay).addTo(config.routes);
      new SavedPage(store, library, overlay, views).addTo(config.routes);
      new Feeds(store, library, overlay).addTo(config.routes);
      new HelpPage(views).addTo(config.routes);
      new SimilarPage(store, library, overlay, views).addTo(config.routes);
      new EditionPage(store, review, suggestions, views).addTo(config.routes);
      new VerdictForm(store, review, suggestions).addTo(config.routes);
      new ImportPage(store, library, suggestions, views).addTo(config.routes);
      new ArchivePage(retrospect, views).addTo(config.routes);
      new TopPage(retrospect, views).addTo(config.routes);
      new GuidePage(store, library, overlay, views).addTo(config.routes);
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
