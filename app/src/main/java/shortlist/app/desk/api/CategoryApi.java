package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.json.Json;
import shortlist.app.json.ShelfJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Categories;
import shortlist.corpus.store.Categories.Category;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.recommender.category.Catalogue;

/** The editor's categories, and which document is in which. */
final class CategoryApi {

  private final Store store;
  private final Library library;
  private final Suggestions suggestions;
  private final Lookup lookup;

  CategoryApi(Store store, Library library, Suggestions suggestions, Lookup lookup) {
    this.store = store;
    this.library = library;
    this.suggestions = suggestions;
    this.lookup = lookup;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/categories", this::list, "cursor", "limit"),
        Endpoint.post("/categories", this::add),
        Endpoint.get("/categories/<name>", this::show),
        Endpoint.patch("/categories/<name>", this::rename),
        Endpoint.delete("/categories/<name>", this::remove),
        Endpoint.get("/documents/{id}/category", this::of),
        Endpoint.put("/documents/{id}/category", this::set),
        Endpoint.delete("/documents/{id}/category", this::unset));
  }

  private Categories categories() {
    return store.categories();
  }

  private void list(Context context) {
    Paging.of(context).answer(context, categories().all(), Category::name, ShelfJson::object);
  }

  private void show(Context context) {
    Reply.with(context, ShelfJson.object(find(context.pathParam("name"))));
  }

  private void add(Context context) {
    String name = Body.read(context, "name").text("name");
    if (!Attempt.at("/name", () -> categories().add(name))) {
      throw Refusal.conflict("There is a category " + Legible.line(name)
          + " already; choose another name.");
    }
    follow();
    Category made = find(name);
    Reply.created(context, "/categories/" + made.name(), ShelfJson.object(made));
  }

  private void rename(Context context) {
    Body body = Body.read(context, "name");
    String name = body.text("name");
    store.transaction(() -> {
      Category category = find(context.pathParam("name"));
      Reply.checkVersion(context, ShelfJson.object(category), body.all());
      Attempt.at("/name", () -> {
        categories().rename(category.name(), name);
        return true;
      });
    });
    follow();
    Reply.with(context, ShelfJson.object(find(name)));
  }

  private void remove(Context context) {
    store.transaction(() -> {
      Category category = find(context.pathParam("name"));
      Reply.checkVersion(context, ShelfJson.object(category), null);
      categories().remove(category.name());
    });
    follow();
    Reply.done(context);
  }

  private void of(Context context) {
    Reply.with(context, place(lookup.document(context)));
  }

  private void set(Context context) {
    Body body = Body.read(context, "category");
    Documents.Entry document = lookup.document(context);
    store.transaction(() -> {
      String name = categories().find(body.text("category"))
          .orElseThrow(() -> Refusal.ofField("/category", "There is no category "
              + Legible.line(body.text("category")) + "; POST it to " + Api.ROOT
              + "/categories first."));
      Map<String, @Nullable Object> known = place(document);
      if (!name.equals(categories().labels().get(document.id()))) {
        Reply.checkVersion(context, known, body.all());
        categories().label(document.id(), name);
      }
    });
    follow();
    Reply.with(context, place(document));
  }

  private void unset(Context context) {
    Documents.Entry document = lookup.document(context);
    store.transaction(() -> {
      Reply.checkVersion(context, place(document), null);
      if (!categories().unlabel(document.id())) {
        throw Refusal.notFound("No category was set for this document.");
      }
    });
    follow();
    Reply.done(context);
  }

  /** Which category a document is in, and whether the editor said so. */
  private Map<String, @Nullable Object> place(Documents.Entry document) {
    String set = categories().labels().get(document.id());
    return Json.object("document", document.id(), "category",
        set == null ? categories().assigned().get(document.id()) : set, "set", set != null);
  }

  private Category find(String name) {
    String known = categories().find(name)
        .orElseThrow(() -> Refusal.notFound("There is no category " + Legible.line(name) + "; "
            + Api.ROOT + "/categories lists them."));
    return categories().all()
        .stream()
        .filter(category -> category.name().equals(known))
        .findFirst()
        .orElseThrow();
  }

  /** Lets all documents follow what is known of categories now. */
  private void follow() {
    library.index().ifPresent(index -> Catalogue.update(store, index));
    suggestions.changed();
  }
}
