package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** One document alone, for links from a search or the draft. */
final class DocumentPage {

  private final Texts texts;
  private final Views views;

  DocumentPage(Texts texts, Views views) {
    this.texts = texts;
    this.views = views;
  }

  /** What the template gets. */
  record Model(Frame frame, Reader reader) {}

  void addTo(RoutesConfig routes) {
    routes.get("/document/{id}", this::show);
  }

  private void show(Context context) {
    Reader reader = texts.read(context.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("There is no such document in this workspace."));
    views.show(context, "document.jte",
        new Model(views.frame(reader.title(), Frame.Section.NONE), reader));
  }
}
