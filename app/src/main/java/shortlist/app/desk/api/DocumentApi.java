package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.json.DocumentJson;
import shortlist.app.json.Json;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.StoredDocument;

/** What is known of documents, and their text. */
final class DocumentApi {

  private final Store store;
  private final Library library;
  private final Overlay overlay;
  private final Lookup lookup;

  DocumentApi(Store store, Library library, Overlay overlay, Lookup lookup) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
    this.lookup = lookup;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/documents", this::list, "url", "cursor", "limit"),
        Endpoint.get("/documents/{id}", this::show),
        Endpoint.get("/documents/{id}/text", this::text));
  }

  private void list(Context context) {
    Paging paging = Paging.of(context);
    String url = context.queryParam("url");
    Annotations annotations = overlay.current();
    List<Documents.Entry> found = url == null
        ? store.documents().after(paging.after(), paging.limit() + 1)
        : store.documents().findByIdOrUrl(url).stream().toList();
    paging.answer(context, found, Documents.Entry::id, entry -> object(entry, annotations),
        List.of());
  }

  private void show(Context context) {
    Reply.with(context, object(lookup.document(context), overlay.current()));
  }

  private void text(Context context) {
    Documents.Entry document = lookup.document(context);
    Optional<StoredDocument> stored = library.index()
        .flatMap(index -> index.document(document.id()));
    Reply.with(context, Json.object("id", document.id(), "text",
        stored.map(StoredDocument::text).orElse(""), "markdown",
        stored.map(StoredDocument::markdown).orElse("")));
  }

  private static Map<String, @Nullable Object> object(
      Documents.Entry entry, Annotations annotations) {
    return DocumentJson.object(entry, annotations.status().getOrDefault(entry.id(), "new"),
        annotations.category().get(entry.id()));
  }
}
