package shortlist.corpus.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.JsonNode;

/**
 * Documents that were not crawled, as JSON lines: {@code id}, {@code title}, {@code text}, and
 * where known {@code url}, {@code published}, {@code language}.
 */
public final class DocumentFile {

  private DocumentFile() {}

  /**
   * Reads a file.
   *
   * @throws FileException if it is missing, empty, or no line of it can be used
   */
  public static Imported<Document> read(Path file) {
    Imported<Document> imported = parse(ImportFile.text(file));
    if (imported.items().isEmpty()) {
      throw new FileException(file + " holds no document (" + imported.problems().getFirst()
          + "); expected is a JSON object a line with id, title and text.");
    }
    return imported;
  }

  static Imported<Document> parse(String text) {
    return JsonLines.read(text, DocumentFile::document);
  }

  private static Document document(JsonNode object) {
    String address = JsonLines.text(object, "url");
    WebUrl url = address == null ? null : WebUrl.parse(address).orElse(null);
    String text = orEmpty(JsonLines.text(object, "text"));
    Metadata metadata = new Metadata(orEmpty(JsonLines.text(object, "title")), List.of(),
        ResourceFile.day(JsonLines.text(object, "published")), JsonLines.text(object, "language"),
        Kind.ARTICLE, url == null ? "" : url.host(), "");
    return new Document(JsonLines.required(object, "id"), url, metadata, new Content(text, text),
        Fingerprint.of(text));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
