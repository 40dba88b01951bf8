package shortlist.indexer.search;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.snippet.Snippet;

/** Stored fields as this package's records. */
final class Stored {

  /** The stored fields that a hit needs. */
  static final Set<String> HIT_FIELDS = Set.of(Schema.ID, Schema.URL, Schema.TITLE,
      Schema.BODY, Schema.ORGANISATION, Schema.KIND, Schema.LANGUAGE, Schema.PUBLISHED,
      Schema.DURATION);

  /** The stored fields that a copy of a hit needs. */
  static final Set<String> COPY_FIELDS = Set.of(Schema.ID, Schema.URL, Schema.ORGANISATION);

  private Stored() {}

  static Hit hit(Document fields, int rank, double score, List<Snippet.Mark> titleMarks,
      Snippet snippet, List<Hit.Copy> copies) {
    return new Hit(rank, text(fields, Schema.ID), url(fields), text(fields, Schema.TITLE),
        titleMarks, score, text(fields, Schema.ORGANISATION), text(fields, Schema.KIND),
        fields.get(Schema.LANGUAGE), published(fields), duration(fields), snippet, copies);
  }

  static Hit.Copy copy(Document fields) {
    return new Hit.Copy(text(fields, Schema.ID), url(fields), text(fields, Schema.ORGANISATION));
  }

  static StoredDocument document(Document fields) {
    return new StoredDocument(text(fields, Schema.ID), url(fields), text(fields, Schema.TITLE),
        List.of(fields.getValues(Schema.AUTHOR)), text(fields, Schema.ORGANISATION),
        text(fields, Schema.KIND), fields.get(Schema.LANGUAGE), published(fields),
        duration(fields), text(fields, Schema.SUMMARY), text(fields, Schema.BODY),
        text(fields, Schema.MARKDOWN));
  }

  static String text(Document fields, String name) {
    String value = fields.get(name);
    return value == null ? "" : value;
  }

  private static @Nullable WebUrl url(Document fields) {
    String url = fields.get(Schema.URL);
    return url == null ? null : WebUrl.of(url);
  }

  private static @Nullable Duration duration(Document fields) {
    IndexableField seconds = fields.getField(Schema.DURATION);
    return seconds == null ? null : Duration.ofSeconds(seconds.numericValue().longValue());
  }

  private static @Nullable LocalDate published(Document fields) {
    IndexableField day = fields.getField(Schema.PUBLISHED);
    return day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue());
  }
}
