package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shortlist.app.review.Review;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Searches;
import shortlist.corpus.store.Store;

/** Takes verdicts and takes them back, then leads to where the editor was. */
final class VerdictForm {

  private final Store store;
  private final Review review;
  private final Suggestions suggestions;

  VerdictForm(Store store, Review review, Suggestions suggestions) {
    this.store = store;
    this.review = review;
    this.suggestions = suggestions;
  }

  void addTo(RoutesConfig routes) {
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
    context.redirect(origin(context, document), HttpStatus.SEE_OTHER);
  }

  private void undo(Context context) {
    Documents.Entry document = document(context);
    review.undo(document);
    suggestions.changed();
    context.redirect(origin(context, document), HttpStatus.SEE_OTHER);
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

  /** Built from parts, never taken as an address: a form must not lead to another site. */
  private String origin(Context context, Documents.Entry document) {
    return switch (field(context, "from")) {
      case "search" -> new Asked(field(context, "q"), Asked.order(field(context, "sort")),
          Asked.number(field(context, "start"), 0, Integer.MAX_VALUE)).href();
      case "saved" -> saved(context);
      case "similar" -> "/similar?to=" + encoded(field(context, "to"));
      case "document" -> "/document/" + encoded(document.id());
      case "edition" -> "/edition";
      default -> "/?at=" + encoded(field(context, "at"));
    };
  }

  private String saved(Context context) {
    Searches.Saved search = SavedPage.find(store, field(context, "key"));
    Instant since = SavedPage.instant(field(context, "since"));
    return since == null ? SavedPage.href(search) : SavedPage.href(search, since);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
