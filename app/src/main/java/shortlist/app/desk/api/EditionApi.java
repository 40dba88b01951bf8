package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.edition.Checks;
import shortlist.app.edition.Drafting;
import shortlist.app.edition.Issues;
import shortlist.app.json.CheckJson;
import shortlist.app.json.ShelfJson;
import shortlist.app.review.Review;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.exchange.EditionFormat;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The editions: the draft is written, the others are read. */
final class EditionApi {

  private static final String DRAFT = "draft";
  private static final int MAX_TEXT = 20_000;

  private final Store store;
  private final Review review;
  private final Drafting drafting;
  private final Issues issues;
  private final Checks checks;
  private final Suggestions suggestions;

  EditionApi(Workspace workspace, Review review, Suggestions suggestions) {
    this.store = workspace.store();
    this.review = review;
    this.drafting = new Drafting(store);
    this.issues = new Issues(store);
    this.checks = new Checks(workspace);
    this.suggestions = suggestions;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/editions", this::list, "cursor", "limit"),
        Endpoint.post("/editions", this::begin),
        Endpoint.get("/editions/{number}", this::show),
        Endpoint.patch("/editions/{number}", this::retitle),
        Endpoint.get("/editions/{number}/check", this::check),
        Endpoint.get("/editions/{number}/export", this::export, "format"),
        Endpoint.post("/editions/{number}/publish", this::publish),
        Endpoint.post("/editions/{number}/slots", this::add),
        Endpoint.patch("/editions/{number}/slots/{position}", this::write),
        Endpoint.delete("/editions/{number}/slots/{position}", this::remove));
  }

  private void list(Context context) {
    Paging.of(context)
        .answer(context, store.editions().all(), edition -> Paging.key(edition.number()),
            ShelfJson::object);
  }

  private void begin(Context context) {
    Body body = Body.read(context, "title", "intro");
    String title = limited(body, "title", "");
    String intro = limited(body, "intro", "");
    Edition[] begun = new Edition[1];
    store.transaction(() -> {
      store.editions().draft().ifPresent(draft -> {
        throw Refusal.conflict("There is a draft already, edition " + draft.number()
            + "; write that one, or publish it first.");
      });
      begun[0] = store.editions().create(title, intro);
    });
    Reply.created(context, "/editions/" + begun[0].number(), object(begun[0]));
  }

  private void show(Context context) {
    Reply.with(context, object(find(context)));
  }

  private void export(Context context) {
    String label = context.queryParam("format");
    EditionFormat format = label == null
        ? EditionFormat.MARKDOWN
        : EditionFormat.ofLabel(label)
            .orElseThrow(() -> Refusal.ofParameter("format", "There is no format "
                + Legible.line(label) + "; there are " + Arrays.stream(EditionFormat.values())
                    .map(EditionFormat::label)
                    .collect(Collectors.joining(", "))
                + "."));
    // As text whatever it is: an export must not be a page of this origin.
    Reply.with(context, format == EditionFormat.JSON
        ? "application/json; charset=utf-8"
        : "text/plain; charset=utf-8", format.write(issues.of(find(context))));
  }

  private void retitle(Context context) {
    Body body = Body.read(context, "title", "intro");
    store.transaction(() -> {
      Edition draft = draft(context, body.all());
      drafting.retitle(limited(body, "title", draft.title()),
          limited(body, "intro", draft.intro()));
    });
    show(context);
  }

  /** What the workspace knows; links are asked by the command and on the desk's page. */
  private void check(Context context) {
    Edition edition = find(context);
    Reply.with(context, CheckJson.object(edition, List.of(), checks.of(edition)));
  }

  private void publish(Context context) {
    store.transaction(() -> {
      Edition draft = draft(context, null);
      if (draft.slots().isEmpty()) {
        throw Refusal.conflict("The draft has no links yet; accept suggestions first.");
      }
      review.publish(draft, Instant.now());
    });
    suggestions.changed();
    show(context);
  }

  private void add(Context context) {
    Body body = Body.read(context, "link", "title", "blurb");
    String link = body.text("link");
    String title = limited(body, "title", "");
    String blurb = limited(body, "blurb", "");
    store.transaction(() -> {
      draft(context, body.all());
      switch (drafting.add(link, title, blurb, null)) {
        case ADDED -> {
          // It is there now.
        }
        case THERE -> throw Refusal.conflict("The draft has this link already.");
        case UNKNOWN -> throw Refusal.ofField("/link", "There is no document "
            + Legible.line(link) + ", and it is no web address.");
      }
    });
    suggestions.changed();
    show(context);
  }

  private void write(Context context) {
    Body body = Body.read(context, "position", "title", "blurb");
    store.transaction(() -> {
      Edition draft = draft(context, body.all());
      Slot slot = slot(context, draft);
      Long to = body.number("position", 1, draft.slots().size());
      drafting.say(slot.position(), limited(body, "title", slot.title()),
          limited(body, "blurb", slot.blurb()));
      if (to != null) {
        drafting.move(slot.position(), to.intValue());
      }
    });
    show(context);
  }

  private void remove(Context context) {
    store.transaction(() -> {
      Edition draft = draft(context, null);
      drafting.remove(slot(context, draft).position());
    });
    suggestions.changed();
    show(context);
  }

  private static Slot slot(Context context, Edition draft) {
    long position = Lookup.number(context, "position");
    if (position < 1 || position > draft.slots().size()) {
      throw Refusal.notFound("The draft has no slot " + position + ".");
    }
    return draft.slots().get((int) position - 1);
  }

  /** The edition that a change is about, if it may be changed and is as the asker knows it. */
  private Edition draft(Context context, @Nullable Object yours) {
    Edition edition = find(context);
    Reply.checkVersion(context, object(edition), yours);
    if (!edition.isDraft() || edition.number() != review.draft().number()) {
      throw Refusal.conflict("Edition " + edition.number()
          + " is not the draft of the next one; only that can be changed.");
    }
    return edition;
  }

  private Edition find(Context context) {
    if (context.pathParam("number").equals(DRAFT)) {
      return store.editions()
          .draft()
          .orElseThrow(() -> Refusal.notFound("There is no draft; begin one by POST to "
              + Api.ROOT + "/editions, or accept a suggestion."));
    }
    long number = Lookup.number(context, "number");
    return store.editions()
        .find((int) Math.min(number, Integer.MAX_VALUE))
        .orElseThrow(() -> Refusal.notFound("There is no edition " + number + "; " + Api.ROOT
            + "/editions lists them."));
  }

  private static String limited(Body body, String field, String otherwise) {
    String text = body.text(field, otherwise);
    if (text.length() > MAX_TEXT) {
      throw Refusal.ofField("/" + field, field + " has at most " + MAX_TEXT + " characters.");
    }
    return text;
  }

  /** What is exported as JSON: one form for all. */
  private static Map<String, @Nullable Object> object(Edition edition) {
    return JsonMapper.shared()
        .readValue(EditionFormat.JSON.write(edition), new TypeReference<>() {
        });
  }
}
