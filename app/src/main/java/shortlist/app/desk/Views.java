package shortlist.app.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Makes pages of the templates that were compiled into this package. */
final class Views {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
      Views.class.getClassLoader(), Views.class.getPackageName());
  private final Guard guard;
  private final LastVerdict lastVerdict;

  Views(Guard guard, LastVerdict lastVerdict) {
    this.guard = guard;
    this.lastVerdict = lastVerdict;
  }

  /** What surrounds a page, with the last verdict and a way back. */
  Frame frame(String title, Frame.Section section) {
    return new Frame(title, section, guard.token(), lastVerdict.find().orElse(null));
  }

  /** What surrounds a page that must not ask the workspace, for that may be what failed. */
  Frame bareFrame(String title) {
    return new Frame(title, Frame.Section.NONE, guard.token(), null);
  }

  /** Answers with the page of a template, made of its only parameter. */
  void show(Context response, String template, Record model) {
    StringOutput page = new StringOutput();
    engine.render(template, model, page);
    response.contentType("text/html; charset=utf-8").result(page.toString());
  }
}
