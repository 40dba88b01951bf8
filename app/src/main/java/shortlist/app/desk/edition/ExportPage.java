package shortlist.app.desk.edition;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.Locale;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.edition.Issues;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.exchange.EditionFeed;
import shortlist.corpus.exchange.EditionFormat;
import shortlist.corpus.exchange.EditionMail;
import shortlist.corpus.exchange.EditionMail.Theme;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

/** Editions in the forms in which they leave: files, the mail as readers see it, and feeds. */
final class ExportPage {

  private final Workspace workspace;
  private final Store store;
  private final Issues issues;
  private final Views views;

  ExportPage(Workspace workspace, Views views) {
    this.workspace = workspace;
    this.store = workspace.store();
    this.issues = new Issues(store);
    this.views = views;
  }

  /**
   * What the template of the preview gets.
   *
   * @param narrow whether it is shown as wide as a phone
   * @param dark whether it is shown dark
   */
  record Preview(Frame frame, Edition edition, boolean narrow, boolean dark) {

    /** The address of the preview with other choices. */
    String address(boolean asNarrow, boolean asDark) {
      return "/edition/" + edition.number() + "/preview?width=" + (asNarrow ? "narrow" : "wide")
          + "&theme=" + (asDark ? "dark" : "light");
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get("/edition/{number}/export/{format}", this::export);
    routes.get("/edition/{number}/mail", this::mail);
    routes.get("/edition/{number}/preview", this::preview);
    routes.get("/editions.atom", context -> feed(context, "application/atom+xml; charset=utf-8",
        feed(context).atom()));
    routes.get("/editions.json", context -> feed(context, "application/feed+json; charset=utf-8",
        feed(context).json()));
  }

  private void export(Context context) {
    Edition edition = PublishPage.find(store, context);
    EditionFormat format = EditionFormat.ofLabel(context.pathParam("format"))
        .orElseThrow(() -> new NotFoundResponse(
            "There is no such form of an edition; its page links to those that there are."));
    context.contentType(format.contentType())
        .header("Content-Disposition",
            "attachment; filename=\"" + format.fileName(edition) + "\"")
        .result(format.write(issues.of(edition)));
  }

  /** The guard gives this address a policy of its own: styles within, and nothing else. */
  private void mail(Context context) {
    Theme theme = switch (String.valueOf(context.queryParam("theme")).toLowerCase(Locale.ROOT)) {
      case "dark" -> Theme.DARK;
      case "light" -> Theme.LIGHT;
      default -> Theme.OF_READER;
    };
    context.contentType("text/html; charset=utf-8")
        .result(EditionMail.write(issues.of(PublishPage.find(store, context)), theme));
  }

  private void preview(Context context) {
    Edition edition = PublishPage.find(store, context);
    views.show(context, "edition/preview.jte",
        new Preview(views.frame(context, "Preview",
            edition.isDraft() ? Frame.Section.EDITION : Frame.Section.ARCHIVE), edition,
            !"wide".equals(context.queryParam("width")),
            "dark".equals(context.queryParam("theme"))));
  }

  private EditionFeed feed(Context context) {
    URI desk = URI.create("http://" + context.header("Host") + "/");
    return issues.feed(workspace.settings().newsletter(), desk.resolve("/archive"),
        desk.resolve(context.path()));
  }

  private static void feed(Context context, String contentType, String text) {
    context.contentType(contentType).result(text);
  }
}
