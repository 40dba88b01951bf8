package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import shortlist.app.desk.api.ProblemDetails;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.corpus.WorkspaceException;

/** Whatever goes wrong ends in one sentence that says what to do: on a page, or for a program. */
final class Problems {

  private static final Map<HttpStatus, String> SENTENCES = Map.of(
      HttpStatus.NOT_FOUND, "There is no such page; go back to this week's suggestions.",
      HttpStatus.METHOD_NOT_ALLOWED, "This page cannot be asked for in that way.");

  private final Views views;

  Problems(Views views) {
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param sentence what is wrong and what to do
   */
  record Model(Frame frame, String sentence) {}

  void addTo(RoutesConfig routes) {
    routes.exception(HttpResponseException.class,
        (e, context) -> {
          if (ProblemDetails.concerns(context)) {
            ProblemDetails.answer(context, e);
          } else {
            show(context, HttpStatus.forStatus(e.getStatus()), sentence(e));
          }
        });
    routes.exception(WorkspaceException.class,
        (e, context) -> tell(context, HttpStatus.SERVICE_UNAVAILABLE,
            String.valueOf(e.getMessage())));
    routes.exception(Exception.class,
        (e, context) -> tell(context, HttpStatus.INTERNAL_SERVER_ERROR,
            "The desk failed at this (" + e.getClass().getSimpleName() + "); your verdicts are"
                + " safe. Try again, and check the workspace with: shortlist doctor"));
  }

  private void tell(Context context, HttpStatus status, String sentence) {
    if (ProblemDetails.concerns(context)) {
      ProblemDetails.answer(context, status, sentence);
    } else {
      show(context, status, sentence);
    }
  }

  private void show(Context context, HttpStatus status, String sentence) {
    context.status(status);
    views.show(context, "problem.jte",
        new Model(views.bareFrame("That did not work"), sentence));
  }

  /** Javalin's own messages say what its code expected, ours say what to do. */
  private static String sentence(HttpResponseException e) {
    String message = String.valueOf(e.getMessage());
    return message.endsWith(".")
        ? message
        : SENTENCES.getOrDefault(HttpStatus.forStatus(e.getStatus()),
            "The desk cannot do this; go back to this week's suggestions.");
  }
}
