package shortlist.app.desk.verdict;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.edition.Drafting;
import shortlist.app.review.Review;
import shortlist.app.review.Sites;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.RuledOut;
import shortlist.corpus.store.Store;

/**
 * Takes verdicts and takes them back, then leads to where the editor was. A form may say what its
 * page knew of the document ({@code was}); if it was judged since, nothing is changed and the page
 * says so.
 */
public final class VerdictForm {

  private static final String NEVER = "never";
  private static final String SITE = "site";
  private static final int MOST_LETTERS = 200;
  private static final Pattern PLACE = Pattern.compile("[1-9]");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

  private final Store store;
  private final Review review;
  private final Drafting drafting;
  private final Sites sites;
  private final Suggestions suggestions;

  public VerdictForm(Store store, Review review, Suggestions suggestions) {
    this.store = store;
    this.review = review;
    this.drafting = new Drafting(store);
    this.sites = new Sites(store);
    this.suggestions = suggestions;
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.post("/verdict", this::decide);
    routes.post("/undo", this::undo);
    routes.post("/slot", this::arrange);
    routes.post("/site/allow", this::allow);
  }

  private void decide(Context context) {
    Documents.Entry document = document(context);
    String label = field(context, "decision");
    if (label.equals(NEVER)) {
      sites.never(RuledOut.hostOf(Optional.ofNullable(document.url())
          .orElseThrow(() -> new BadRequestResponse("This document has no site."))));
    } else {
      Decision decision = Decision.ofLabel(label)
          .orElseThrow(() -> new BadRequestResponse(
              "A verdict is accept, reject, later or never."));
      String reason = decision == Decision.REJECT ? reason(context) : null;
      boolean[] late = {false};
      store.transaction(() -> {
        late[0] = isTooLate(context, document, decision);
        if (!late[0]) {
          decide(document, decision, reason, field(context, "slot"));
        }
      });
      if (late[0]) {
        Local.goBackTooLate(context, document.id());
        return;
      }
    }
    suggestions.changed();
    Local.goBack(context);
  }

  private void decide(Documents.Entry document, Decision decision, @Nullable String reason,
      String place) {
    switch (decision) {
      case ACCEPT -> {
        if (PLACE.matcher(place).matches()) {
          drafting.accept(document, Integer.parseInt(place));
        } else {
          review.accept(document);
        }
      }
      case REJECT -> review.reject(document, reason);
      case LATER -> review.later(document, null);
    }
  }

  /** Whether the document has got another verdict than the one that the form's page knew. */
  private boolean isTooLate(Context context, Documents.Entry document, Decision decision) {
    String was = context.formParam("was");
    Verdict verdict = store.verdicts().of(List.of(document.id())).get(document.id());
    return was != null && verdict != null && verdict.decision() != decision
        && !was.equals(Shown.status(verdict));
  }

  private void undo(Context context) {
    String site = field(context, SITE);
    if (site.isEmpty()) {
      Documents.Entry document = document(context);
      String at = field(context, "at");
      if (at.isEmpty()) {
        review.undo(document);
      } else if (!MILLIS.matcher(at).matches()
          || !review.undo(document, Instant.ofEpochMilli(Long.parseLong(at)))) {
        Local.goBackTooLate(context, document.id());
        return;
      }
    } else {
      sites.allow(site);
    }
    suggestions.changed();
    Local.goBack(context);
  }

  private void allow(Context context) {
    sites.allow(field(context, SITE));
    suggestions.changed();
    Local.goBack(context);
  }

  /** One button of a slot: up, down or remove, each with the address of the link. */
  private void arrange(Context context) {
    drafting.shift(field(context, "up"), -1);
    drafting.shift(field(context, "down"), 1);
    drafting.remove(field(context, "remove"));
    suggestions.changed();
    Local.goBack(context);
  }

  private Documents.Entry document(Context context) {
    return store.documents()
        .find(field(context, "id"))
        .orElseThrow(() -> new NotFoundResponse("There is no such document in this workspace."));
  }

  /** Own words, if there are any, else one of the list; null for none. */
  private static @Nullable String reason(Context context) {
    String words = Legible.line(field(context, "words")).strip();
    if (words.length() > MOST_LETTERS) {
      throw new BadRequestResponse("A reason has at most " + MOST_LETTERS
          + " letters; go back and shorten it.");
    }
    if (!words.isEmpty()) {
      return Reason.ofLabel(words).map(Reason::label).orElse(words);
    }
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
