package shortlist.app.desk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Makes pages of the templates that were compiled into the desk's packages. For many threads. */
public final class Views {

  private static final String TEMPLATES = "shortlist.app.desk";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
      Views.class.getClassLoader(), TEMPLATES);
  private final String token;
  private final LastVerdict lastVerdict;
  private final Supplier<String> live;

  /**
   * Views of one run of the desk.
   *
   * @param token that all forms must carry
   * @param live says quickly what is done in the background; empty if nothing is
   */
  public Views(String token, LastVerdict lastVerdict, Supplier<String> live) {
    this.token = token;
    this.lastVerdict = lastVerdict;
    this.live = live;
  }

  /** What surrounds a page; where something can be decided, with the last verdict to take back. */
  public Frame frame(Context context, String title, Frame.Section section) {
    return new Frame(title, section, Local.here(context), token, live.get(), section.isDeciding()
        ? lastVerdict.tooLate(Local.tooLate(context)).or(lastVerdict::find).orElse(null)
        : null);
  }

  /** What surrounds a page that must not ask the workspace, for that may be what failed. */
  public Frame bareFrame(String title) {
    return new Frame(title, Frame.Section.NONE, "/", token, "", null);
  }

  /**
   * Says that what a page waited for is there: if it is the page that asks ({@code waiting.jte}),
   * the browser loads it anew. The others do not notice.
   */
  public static void endWaiting(Context context) {
    if ("waiting".equals(context.header("HX-Trigger"))) {
      context.header("HX-Refresh", "true");
    }
  }

  /**
   * Answers with the page of a template, made of its only parameter.
   *
   * @param template its path, such as {@code week/week.jte}
   */
  public void show(Context response, String template, Record model) {
    StringOutput page = new StringOutput();
    engine.render(template, model, page);
    response.contentType("text/html; charset=utf-8").result(page.toString());
  }
}
