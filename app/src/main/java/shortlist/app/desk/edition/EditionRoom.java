package shortlist.app.desk.edition;

import io.javalin.config.RoutesConfig;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.edition.Checks;
import shortlist.app.edition.LinkQuestions;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

/** All pages of editions: writing the next one, publishing it, and what it looks like outside. */
public final class EditionRoom {

  private final EditionPage draft;
  private final PublishPage publish;
  private final ExportPage export;

  /**
   * Asks nothing yet.
   *
   * @param crawls how crawls are made, within whose rules links are asked
   */
  public EditionRoom(Workspace workspace, CrawlOptions crawls, Library library,
      Suggestions suggestions, Views views) {
    Store store = workspace.store();
    LinkWatch links = new LinkWatch(new LinkQuestions(workspace), crawls);
    Drafts drafts = new Drafts(store, library, new Checks(workspace), links);
    this.draft = new EditionPage(store, suggestions, drafts, links, views);
    this.publish = new PublishPage(store, suggestions, drafts, views);
    this.export = new ExportPage(workspace, views);
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    draft.addTo(routes);
    publish.addTo(routes);
    export.addTo(routes);
  }
}
