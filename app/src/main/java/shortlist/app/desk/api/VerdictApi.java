package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.json.DocumentJson;
import shortlist.app.review.Review;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/**
 * What the editor says of documents. A verdict stands for its document: to give the same again
 * changes nothing, to replace another's one has to know it, and so has to take it back.
 */
final class VerdictApi {

  private static final int MAX_REASON = 200;

  private final Store store;
  private final Review review;
  private final Suggestions suggestions;
  private final Lookup lookup;

  VerdictApi(Store store, Review review, Suggestions suggestions, Lookup lookup) {
    this.store = store;
    this.review = review;
    this.suggestions = suggestions;
    this.lookup = lookup;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/verdicts", this::list, "cursor", "limit"),
        Endpoint.get("/documents/{id}/verdict", this::show),
        Endpoint.put("/documents/{id}/verdict", this::give),
        Endpoint.delete("/documents/{id}/verdict", this::undo));
  }

  private void list(Context context) {
    Paging paging = Paging.of(context);
    paging.answer(context, store.verdicts().after(paging.afterNumber(), paging.limit() + 1),
        given -> String.valueOf(given.id()), given -> DocumentJson.object(given.verdict()),
        List.of());
  }

  private void show(Context context) {
    Documents.Entry document = lookup.document(context);
    Verdict verdict = standing(document);
    if (verdict == null) {
      throw none();
    }
    Reply.with(context, DocumentJson.object(verdict));
  }

  private void give(Context context) {
    Body body = Body.read(context, "decision", "reason");
    Decision decision = decision(body);
    String reason = reason(body);
    Documents.Entry document = lookup.document(context);
    boolean[] first = {false};
    store.transaction(() -> {
      Verdict known = standing(document);
      first[0] = known == null;
      if (known != null && known.decision() == decision
          && Objects.equals(known.reason(), reason)) {
        return;
      }
      if (known == null) {
        Reply.checkAbsence(context, body.all());
      } else {
        Reply.checkVersion(context, DocumentJson.object(known), body.all());
      }
      switch (decision) {
        case ACCEPT -> review.accept(document);
        case REJECT -> review.reject(document, reason);
        case LATER -> review.later(document, reason);
      }
    });
    suggestions.changed();
    Verdict given = Objects.requireNonNull(standing(document));
    if (first[0]) {
      Reply.created(context, "/documents/" + document.id() + "/verdict",
          DocumentJson.object(given));
    } else {
      Reply.with(context, DocumentJson.object(given));
    }
  }

  private void undo(Context context) {
    Documents.Entry document = lookup.document(context);
    store.transaction(() -> {
      Verdict known = standing(document);
      if (known == null) {
        throw none();
      }
      Reply.checkVersion(context, DocumentJson.object(known), null);
      review.undo(document);
    });
    suggestions.changed();
    Reply.done(context);
  }

  private @Nullable Verdict standing(Documents.Entry document) {
    return store.verdicts().find(document.id()).orElse(null);
  }

  private static Refusal none() {
    return Refusal.notFound("There is no verdict on this document.");
  }

  private static Decision decision(Body body) {
    return Decision.ofLabel(body.text("decision"))
        .orElseThrow(() -> Refusal.ofField("/decision", "A verdict is one of "
            + Arrays.stream(Decision.values())
                .map(Decision::label)
                .collect(Collectors.joining(", "))
            + "."));
  }

  private static @Nullable String reason(Body body) {
    String reason = body.text("reason", "").strip();
    if (reason.length() > MAX_REASON) {
      throw Refusal.ofField("/reason", "A reason has at most " + MAX_REASON + " characters.");
    }
    return reason.isEmpty()
        ? null
        : Reason.ofLabel(reason).map(Reason::label).orElse(reason);
  }
}
