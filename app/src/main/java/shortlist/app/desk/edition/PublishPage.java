package shortlist.app.desk.edition;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.edition.Finding;
import shortlist.app.edition.Issues;
import shortlist.app.review.Review;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.store.Store;

/** Publishing the draft, after a last look, and the page of an edition that was published. */
final class PublishPage {

  private final Store store;
  private final Review review;
  private final Suggestions suggestions;
  private final Drafts drafts;
  private final Views views;

  PublishPage(Store store, Suggestions suggestions, Drafts drafts, Views views) {
    this.store = store;
    this.review = new Review(store);
    this.suggestions = suggestions;
    this.drafts = drafts;
    this.views = views;
  }

  /**
   * What the template of the last look gets.
   *
   * @param findings what speaks against it
   * @param changed whether the draft was changed since the editor looked
   */
  record Asking(Frame frame, Edition draft, List<Finding> findings, boolean changed) {}

  /**
   * What the template of a published edition gets.
   *
   * @param day when it was published
   * @param kept why that cannot be taken back; null if it can
   */
  record Published(Frame frame, Issue issue, @Nullable String day, @Nullable String kept) {}

  void addTo(RoutesConfig routes) {
    routes.get("/edition/publish", context -> ask(context, false));
    routes.post("/edition/publish", this::publish);
    routes.get("/edition/{number}", this::show);
    routes.post("/edition/{number}/reopen", this::reopen);
  }

  private void ask(Context context, boolean changed) {
    Edition draft = draft();
    views.show(context, "edition/publish.jte",
        new Asking(views.frame(context, "Publish", Frame.Section.EDITION), draft,
            drafts.findings(draft), changed));
  }

  /** Publishes what the editor has looked at, and nothing else. */
  private void publish(Context context) {
    Edition draft = draft();
    boolean same = (draft.number() + "." + draft.version()).equals(context.formParam("version"));
    if (draft.slots().isEmpty() || !same) {
      context.status(HttpStatus.PRECONDITION_FAILED);
      ask(context, !same);
      return;
    }
    review.publish(draft, Instant.now());
    suggestions.changed();
    context.redirect("/edition/" + draft.number(), HttpStatus.SEE_OTHER);
  }

  private void show(Context context) {
    Edition edition = find(store, context);
    if (edition.isDraft()) {
      context.redirect("/edition", HttpStatus.SEE_OTHER);
      return;
    }
    show(context, edition);
  }

  private void show(Context context, Edition edition) {
    Instant at = edition.publishedAt();
    views.show(context, "edition/published.jte",
        new Published(views.frame(context, Shown.title(edition.title()), Frame.Section.ARCHIVE),
            new Issues(store).of(edition),
            at == null ? null : Shown.day(LocalDate.ofInstant(at, ZoneId.systemDefault())),
            review.againstReopening(edition).orElse(null)));
  }

  private void reopen(Context context) {
    Edition edition = find(store, context);
    Optional<String> against = review.againstReopening(edition);
    if (against.isPresent()) {
      context.status(HttpStatus.CONFLICT);
      show(context, edition);
      return;
    }
    review.reopen(edition);
    suggestions.changed();
    context.redirect("/edition?said=reopened", HttpStatus.SEE_OTHER);
  }

  private Edition draft() {
    return store.editions()
        .draft()
        .orElseThrow(() -> new NotFoundResponse("No edition is being drafted; accept a suggestion"
            + " to begin one."));
  }

  /** The edition that an address names. */
  static Edition find(Store store, Context context) {
    String number = context.pathParam("number");
    return Optional.of(number)
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .flatMap(text -> store.editions().find(Integer.parseInt(text, 10)))
        .orElseThrow(() -> new NotFoundResponse(
            "There is no such edition; the archive lists those that there are."));
  }
}
