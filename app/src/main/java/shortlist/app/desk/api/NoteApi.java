package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.NoteJson;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.note.Relation;
import shortlist.corpus.store.Store;

/** What the editor writes on documents and past resources, and what belongs to them. */
final class NoteApi {

  private static final String OF = "of";

  private final Store store;
  private final Notebook notebook;

  NoteApi(Store store) {
    this.store = store;
    this.notebook = new Notebook(store);
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/note", this::show, OF),
        Endpoint.put("/note", this::write, OF),
        Endpoint.get("/relations", this::list, OF, "cursor", "limit"),
        Endpoint.post("/relations", this::relate, OF),
        Endpoint.delete("/relations", this::unrelate, OF, "url"));
  }

  private void show(Context context) {
    Reply.with(context, object(subject(context)));
  }

  /** What is left out stays as it is. */
  private void write(Context context) {
    Body body = Body.read(context, "note", "highlight");
    Subject subject = subject(context);
    store.transaction(() -> {
      Reply.checkVersion(context, object(subject), body.all());
      Attempt.at("", () -> notebook.write(subject,
          body.text("note", notebook.note(subject).text()),
          body.text("highlight", notebook.highlight(subject)), notebook.note(subject).version()));
    });
    Reply.with(context, object(subject));
  }

  private void list(Context context) {
    Paging.of(context)
        .answerAll(context, notebook.relations(subject(context)),
            relation -> relation.url().text(), NoteJson::object, List.of(OF));
  }

  private void relate(Context context) {
    Body body = Body.read(context, "kind", "url", "title");
    Subject subject = subject(context);
    Relation relation = Attempt.at("", () -> notebook.relate(subject, body.text("kind"),
        body.text("url"), body.text("title", "")));
    Reply.with(context, NoteJson.object(relation));
  }

  private void unrelate(Context context) {
    String url = context.queryParam("url");
    if (url == null || !notebook.unrelate(subject(context), url)) {
      throw Refusal.notFound(Legible.line(String.valueOf(url)) + " does not belong to it.");
    }
    Reply.done(context);
  }

  private Map<String, @Nullable Object> object(Subject subject) {
    return NoteJson.object(subject, notebook.note(subject), notebook.highlight(subject));
  }

  private Subject subject(Context context) {
    String of = context.queryParam(OF);
    if (of == null || of.isBlank()) {
      throw Refusal.ofParameter(OF, "Say on what: of=URL or an id.");
    }
    return notebook.find(of)
        .orElseThrow(() -> Refusal.notFound("There is neither a document nor a past resource "
            + Legible.line(of) + "; searches and " + Api.ROOT + "/resources show what there is."));
  }
}
