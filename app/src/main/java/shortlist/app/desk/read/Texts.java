package shortlist.app.desk.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.indexer.search.StoredDocument;

/** The documents of the corpus for the reader: what the store knows, with the index's text. */
public final class Texts {

  private final Documents documents;
  private final Library library;

  public Texts(Documents documents, Library library) {
    this.documents = documents;
    this.library = library;
  }

  /** The document of an id, ready to read. */
  public Optional<Reader> read(String id) {
    return documents.find(id).map(this::reader);
  }

  /** How long the reading of a document takes, or the talk that it is. */
  public Optional<String> length(String id) {
    return documents.find(id)
        .map(document -> Shown.length(document.metadata(), document.words()));
  }

  private Reader reader(Documents.Entry document) {
    Metadata metadata = document.metadata();
    String markdown = library.index()
        .flatMap(index -> index.document(document.id()))
        .map(StoredDocument::markdown)
        .orElse("");
    return new Reader(document.id(), address(document.url()), Shown.title(metadata.title()),
        Legible.text(metadata.siteName()), Shown.names(metadata.authors()),
        metadata.duration() == null ? Shown.kind(metadata.kind()) : null,
        Shown.day(metadata.published()), Shown.length(metadata, document.words()),
        metadata.language(), Block.parse(Legible.text(markdown)));
  }

  private static @Nullable String address(@Nullable WebUrl url) {
    return url == null ? null : url.text();
  }
}
