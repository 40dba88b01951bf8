package shortlist.app.json;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Documents;

/** Documents as JSON, and what was said of them. */
public final class DocumentJson {

  private DocumentJson() {}

  /**
   * What is known of a document.
   *
   * @param status {@code new}, {@code accepted}, {@code rejected}, {@code later} or
   *        {@code published}
   * @param category null if it is in none
   */
  public static Map<String, @Nullable Object> object(
      Documents.Entry document, String status, @Nullable String category) {
    Metadata metadata = document.metadata();
    Duration duration = metadata.duration();
    return Json.object("id", document.id(), "url", Json.text(document.url()), "title",
        metadata.title(), "authors", metadata.authors(), "site", metadata.siteName(), "kind",
        metadata.kind().label(), "language", metadata.language(), "published",
        Json.text(metadata.published()), "modified", Json.text(metadata.modified()), "duration",
        duration == null ? null : duration.toSeconds(), "words", document.words(),
        "readingMinutes", ReadingTime.minutes(document.words()), "summary", metadata.summary(),
        "status", status, "category", category);
  }

  /** A verdict. */
  public static Map<String, @Nullable Object> object(Verdict verdict) {
    return Json.object("document", verdict.documentId(), "decision", verdict.decision().label(),
        "reason", verdict.reason(), "at", verdict.at().toString());
  }
}
