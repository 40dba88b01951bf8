package shortlist.app.desk.verdict;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.review.Review;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/** Takes verdicts and takes them back, then leads to where the editor was. */
public final class VerdictForm {

  private final Store store;
  private final Review review;
  private final Suggestions suggestions;

  public VerdictForm(Store store, Review review, Suggestions suggestions) {
    this.store = store;
    this.review = review;
    this.suggestions = suggestions;
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/verdict", this::decide);
    routes.post("/undo", this::undo);
  }

  private void decide(Context context) {
    Documents.Entry document = document(context);
    String label = field(context, "decision");
    Decision decision = Decision.ofLabel(label)
        .orElseThrow(() -> new BadRequestResponse("A verdict is accept, reject or later."));
    switch (decision) {
      case ACCEPT -> review.accept(document);
      case REJECT -> review.reject(document, reason(context));
      case LATER -> review.later(document, null);
    }
    suggestions.changed();
    Local.goBack(context);
  }

  private void undo(Context context) {
    Documents.Entry document = document(context);
    review.undo(document);
    suggestions.changed();
    Local.goBack(context);
  }

  private Documents.Entry document(Context context) {
    return store.documents()
        .find(field(context, "id"))
        .orElseThrow(() -> new NotFoundResponse("There is no such document in this workspace."));
  }

  private static @Nullable String reason(Context context) {
    String reason = field(context, "reason");
    if (reason.isEmpty()) {
      return null;
    }
    return Reason.ofLabel(reason)
        .map(Reason::label)
        .orElseThrow(() -> new BadRequestResponse("Choose a reason from the list."));
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
