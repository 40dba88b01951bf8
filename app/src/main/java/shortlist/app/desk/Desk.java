package shortlist.app.desk;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.server.handler.GracefulHandler;
import shortlist.app.desk.api.Api;
import shortlist.app.desk.archive.ArchivePage;
import shortlist.app.desk.archive.ImportPage;
import shortlist.app.desk.edition.EditionRoom;
import shortlist.app.desk.guide.GuidePage;
import shortlist.app.desk.guide.TopPage;
import shortlist.app.desk.item.ItemPage;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.live.Streams;
import shortlist.app.desk.live.Watch;
import shortlist.app.desk.metrics.Metrics;
import shortlist.app.desk.page.LastVerdict;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.quality.QualityPage;
import shortlist.app.desk.ranking.Filing;
import shortlist.app.desk.ranking.Looks;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.desk.read.Texts;
import shortlist.app.desk.search.Feeds;
import shortlist.app.desk.search.HelpPage;
import shortlist.app.desk.search.SavedPage;
import shortlist.app.desk.search.SearchApi;
import shortlist.app.desk.search.SearchPage;
import shortlist.app.desk.search.SimilarPage;
import shortlist.app.desk.settings.AccessPage;
import shortlist.app.desk.settings.BackupDownload;
import shortlist.app.desk.settings.CategoriesPage;
import shortlist.app.desk.settings.SettingsPage;
import shortlist.app.desk.settings.WordsPage;
import shortlist.app.desk.sources.SourcePages;
import shortlist.app.desk.topics.TopicsPage;
import shortlist.app.desk.verdict.VerdictForm;
import shortlist.app.desk.week.WeekPage;
import shortlist.app.past.Retrospect;
import shortlist.app.review.Review;
import shortlist.app.work.Worker;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.crawler.CrawlOptions;

/**
 * The running desk: a web server that only programs on this machine can reach. It serves requests
 * on threads of its own until it is closed, and leaves the workspace open.
 */
public final class Desk implements AutoCloseable {

  /** The only address it listens on. */
  private static final String HOST = "127.0.0.1";

  /** How long closing waits for requests that are under way. */
  private static final long PATIENCE_MILLIS = 3_000;

  private final Javalin server;
  private final Rooms rooms;

  private Desk(Javalin server, Rooms rooms) {
    this.server = server;
    this.rooms = rooms;
  }

  /** What the pages share and what has to be closed after them. */
  private record Rooms(
      WorkspaceLock place,
      Library library,
      Workspace aside,
      Suggestions suggestions,
      Looks looks,
      Worker worker,
      Watch watch,
      Streams streams) implements AutoCloseable {

    static Rooms open(Workspace workspace, CrawlOptions crawls, WorkspaceLock place) {
      Library library = new Library(workspace.indexFolder());
      Workspace aside = Workspace.open(workspace.folder());
      Suggestions suggestions = new Suggestions(workspace, aside, library);
      Worker worker = new Worker(workspace.folder(), crawls, suggestions::changed);
      Watch watch = new Watch(workspace, worker);
      return new Rooms(place, library, aside, suggestions, new Looks(aside.store()), worker, watch,
          new Streams(watch));
    }

    @Override
    public void close() {
      try (place; library; aside; suggestions; looks; worker) {
        // Each is closed, whatever becomes of the others.
      }
    }
  }

  /**
   * Opens the desk on a workspace.
   *
   * @param port to listen on at 127.0.0.1; 0 for any that is free
   * @param crawls how crawls are made that are begun on its pages
   * @throws UncheckedIOException if the port cannot be had; the message is one sentence for the
   *         user
   * @throws WorkspaceException naming it, if another desk is open on the workspace
   */
  public static Desk start(Workspace workspace, int port, CrawlOptions crawls) {
    WorkspaceLock place = workspace.asDesk();
    try {
      return start(workspace, port, crawls, place);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  private static Desk start(
      Workspace workspace, int port, CrawlOptions crawls, WorkspaceLock place) {
    Rooms rooms = Rooms.open(workspace, crawls, place);
    try {
      Desk desk = new Desk(server(workspace, crawls, rooms).start(HOST, port), rooms);
      place.describe("desk at " + desk.address());
      rooms.suggestions().changed();
      return desk;
    } catch (JavalinBindException e) {
      rooms.close();
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
    rooms.streams().close();
    try (rooms) {
      server.stop();
    }
  }

  private static Javalin server(Workspace workspace, CrawlOptions crawls, Rooms rooms) {
    Library library = rooms.library();
    Suggestions suggestions = rooms.suggestions();
    Store store = workspace.store();
    Guard guard = new Guard(store.tokens());
    Views views = new Views(guard.token(), new LastVerdict(store),
        () -> rooms.watch().now().line());
    Overlay overlay = new Overlay(store, library);
    Texts texts = new Texts(store.documents(), library);
    Review review = new Review(store);
    Filing filing = new Filing(workspace.folder(), suggestions);
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
      config.jetty.modifyServer(server -> {
        server.setErrorHandler(new Refusals());
        // Without this handler the server ends what is under way at once.
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(PATIENCE_MILLIS);
      });
      config.routes.before(guard::check);
      new Assets().addTo(config.routes);
      new WeekPage(store, suggestions, rooms.looks(), texts, views).addTo(config.routes);
      config.events.serverStopping(filing::close);
      new ItemPage(workspace, library, texts, suggestions::ranking, filing, views)
          .addTo(config.routes);
      new SearchPage(store, library, overlay, views).addTo(config.routes);
      new SearchApi(library).addTo(config.routes);
      new SavedPage(store, library, overlay, views).addTo(config.routes);
      new Feeds(store, library, overlay).addTo(config.routes);
      new HelpPage(views).addTo(config.routes);
      new SimilarPage(store, library, overlay, views).addTo(config.routes);
      new EditionRoom(workspace, crawls, library, suggestions, views).addTo(config.routes);
      new VerdictForm(store, review, suggestions).addTo(config.routes);
      new Api(workspace, library, overlay, suggestions, retrospect, rooms.worker())
          .addTo(config.routes);
      new SettingsPage(workspace, suggestions, views).addTo(config.routes);
      new CategoriesPage(store, filing, views).addTo(config.routes);
      new AccessPage(store, suggestions, views).addTo(config.routes);
      new WordsPage(workspace, suggestions, views).addTo(config.routes);
      new BackupDownload(workspace).addTo(config.routes);
      TopicsPage topics = new TopicsPage(store, rooms.aside().store(), library, overlay,
          views);
      topics.addTo(config.routes);
      config.events.serverStopping(topics::close);
      QualityPage quality = new QualityPage(store, rooms.aside(), library, views);
      quality.addTo(config.routes);
      config.events.serverStopping(quality::close);
      new ImportPage(store, library, suggestions, views).addTo(config.routes);
      new ArchivePage(retrospect, views).addTo(config.routes);
      new TopPage(retrospect, views).addTo(config.routes);
      new GuidePage(store, library, overlay, views).addTo(config.routes);
      new SourcePages(workspace, crawls, rooms.worker(), rooms.watch(), views)
          .addTo(config.routes);
      rooms.streams().addTo(config.routes);
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
