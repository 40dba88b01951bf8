package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import shortlist.app.desk.live.Watch;
import shortlist.app.desk.page.Views;
import shortlist.app.work.Worker;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

/** The pages on sources, and the forms on them. */
public final class SourcePages {

  private final ListPage list;
  private final SourcePage one;
  private final RulesForm rules;
  private final AddPage add;
  private final WorkForms work;

  /**
   * Pages on the sources of a workspace.
   *
   * @param crawls how addresses are asked
   * @param worker does what their buttons say
   */
  public SourcePages(Workspace workspace, CrawlOptions crawls, Worker worker, Watch watch,
      Views views) {
    Counts counts = new Counts(workspace);
    this.list = new ListPage(workspace.store(), counts, watch, views);
    this.one = new SourcePage(workspace.store(), counts, views);
    this.rules = new RulesForm(workspace.store(), views);
    this.add = new AddPage(workspace.store(), new Lookouts(workspace.folder(), crawls), list,
        views);
    this.work = new WorkForms(worker, list);
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    list.addTo(routes);
    add.addTo(routes);
    one.addTo(routes);
    rules.addTo(routes);
    work.addTo(routes);
  }
}
