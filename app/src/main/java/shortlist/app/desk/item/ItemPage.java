package shortlist.app.desk.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.read.Reader;
import shortlist.app.desk.read.Texts;

/** One document alone, for links from a search or the draft. */
public final class ItemPage {

  private final Texts texts;
  private final Views views;

  public ItemPage(Texts texts, Views views) {
    this.texts = texts;
    this.views = views;
  }

  /** What the template gets. */
  record Model(Frame frame, Reader reader) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/document/{id}", this::show);
  }

  private void show(Context context) {
    Reader reader = texts.read(context.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("There is no such document in this workspace."));
    views.show(context, "item/item.jte",
        new Model(views.frame(context, reader.title(), Frame.Section.NONE), reader));
  }
}
