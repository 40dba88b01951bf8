package shortlist.app.desk.api;

import io.javalin.http.Context;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/** Finds what an address of the API names, or refuses in one sentence. */
final class Lookup {

  private final Store store;

  Lookup(Store store) {
    this.store = store;
  }

  /** The document that the path names by its id. */
  Documents.Entry document(Context context) {
    String id = context.pathParam("id");
    return store.documents().find(id).orElseThrow(() -> noDocument(id));
  }

  /** The document of an id or any of its addresses. */
  Documents.Entry document(String idOrUrl) {
    return store.documents().findByIdOrUrl(idOrUrl).orElseThrow(() -> noDocument(idOrUrl));
  }

  private static Refusal noDocument(String idOrUrl) {
    return Refusal.notFound("There is no document " + Legible.line(idOrUrl)
        + "; searches and suggestions show ids.");
  }

  /** A number in the path. */
  static long number(Context context, String name) {
    String text = context.pathParam(name);
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("There is no " + name + " " + Legible.line(text)
          + "; it is a whole number.");
    }
    return Long.parseLong(text);
  }
}
