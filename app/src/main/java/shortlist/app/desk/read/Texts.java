package shortlist.app.desk.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.indexer.search.StoredDocument;
import shortlist.recommender.explain.Passage;

/** The documents of the corpus for the reader: what the store knows, with the index's text. */
public final class Texts {

  private final Documents documents;
  private final Library library;

  public Texts(Documents documents, Library library) {
    this.documents = documents;
    this.library = library;
  }

  /**
   * The document of an id with its whole text, ready to read.
   *
   * @param passages of its text that are to be marked
   */
  public Optional<Reader> read(String id, List<Passage> passages) {
    return read(id, passages, Integer.MAX_VALUE);
  }

  /**
   * The document of an id, ready to read beside other things.
   *
   * @param passages of its text that are to be marked
   * @param characters of its text; what is longer ends with a block about there
   */
  public Optional<Reader> read(String id, List<Passage> passages, int characters) {
    return documents.find(id).map(document -> reader(document, passages, characters));
  }

  private Reader reader(Documents.Entry document, List<Passage> passages, int characters) {
    Metadata metadata = document.metadata();
    String markdown = library.index()
        .flatMap(index -> index.document(document.id()))
        .map(StoredDocument::markdown)
        .orElse("");
    String beginning = beginning(markdown, characters);
    Marker marker = new Marker(passages);
    return new Reader(document.id(), address(document.url()), Shown.title(metadata.title()),
        Legible.text(metadata.siteName()), Shown.names(metadata.authors()),
        metadata.duration() == null ? Shown.kind(metadata.kind()) : null,
        Shown.day(metadata.published()), Shown.length(metadata, document.words()),
        metadata.language(),
        Block.parse(Legible.text(beginning)).stream().map(marker::mark).toList(),
        beginning.length() < markdown.length());
  }

  /** Ends where a paragraph does, so that nothing is torn. */
  private static String beginning(String markdown, int characters) {
    if (markdown.length() <= characters) {
      return markdown;
    }
    int end = markdown.lastIndexOf("\n\n", characters);
    return markdown.substring(0, end > 0 ? end : characters);
  }

  private static @Nullable String address(@Nullable WebUrl url) {
    return url == null ? null : url.text();
  }
}
