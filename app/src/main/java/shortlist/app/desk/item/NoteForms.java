package shortlist.app.desk.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.regex.Pattern;
import shortlist.app.desk.page.Local;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;

/** Takes what the editor writes on a link and says belongs to it. */
final class NoteForms {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Notebook notebook;
  private final ItemPage pages;

  NoteForms(Notebook notebook, ItemPage pages) {
    this.notebook = notebook;
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/note", this::write);
    routes.post("/relate", this::relate);
    routes.post("/unrelate", this::unrelate);
  }

  private void write(Context context) {
    Subject subject = subject(context);
    String text = field(context, "note");
    String highlight = field(context, "highlight");
    String version = field(context, "version");
    int seen = NUMBER.matcher(version).matches() ? Integer.parseInt(version) : -1;
    try {
      if (notebook.write(subject, text, highlight, seen).saved()) {
        Local.goBack(context);
      } else {
        pages.showStale(context, subject, text, highlight);
      }
    } catch (IllegalArgumentException e) {
      pages.showAgain(context, subject,
          new Typed(e.getMessage(), "note", text, highlight, ""));
    }
  }

  private void relate(Context context) {
    Subject subject = subject(context);
    String kind = field(context, "kind");
    String url = field(context, "url");
    String title = field(context, "title");
    try {
      notebook.relate(subject, kind, url, title);
      Local.goBack(context);
    } catch (IllegalArgumentException e) {
      pages.showAgain(context, subject,
          new Typed(e.getMessage(), "relation", url, title, kind));
    }
  }

  private void unrelate(Context context) {
    Subject subject = subject(context);
    String url = field(context, "url");
    try {
      notebook.unrelate(subject, url);
      Local.goBack(context);
    } catch (IllegalArgumentException e) {
      pages.showAgain(context, subject, new Typed(e.getMessage(), "relation", url, "", ""));
    }
  }

  private Subject subject(Context context) {
    return notebook.ofKey(field(context, "key"))
        .or(() -> notebook.find(field(context, "document")))
        .orElseThrow(() -> new NotFoundResponse("There is neither a document nor a past resource"
            + " of this name in this workspace; what you typed is in the form if you go back."));
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
