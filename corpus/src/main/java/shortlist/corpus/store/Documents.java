package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;

/**
 * What is known about each document, without its text: that stands in the archive or, for an
 * imported document, in a table of its own, and in the index.
 */
public final class Documents {

  private final Store store;

  Documents(Store store) {
    this.store = store;
  }

  /**
   * A document without its text.
   *
   * @param id of the document
   * @param url its canonical URL; null if it has none
   * @param pageId the page it was made from; null if it was imported
   * @param metadata what is known about it
   * @param words in its text
   * @param fingerprint of its text
   */
  public record Entry(
      String id,
      @Nullable WebUrl url,
      @Nullable Long pageId,
      Metadata metadata,
      int words,
      Fingerprint fingerprint) {}

  /** Adds a document, or replaces the one of the same id. */
  public void put(Document document, @Nullable Long pageId) {
    Metadata metadata = document.metadata();
    store.write(handle -> handle.createUpdate("""
      INSERT OR REPLACE INTO document (id, url, page_id, title, authors, published, modified,
        language, kind, site_name, summary, duration, words, fingerprint)
      VALUES (:id, :url, :page, :title, :authors, :published, :modified,
        :language, :kind, :site, :summary, :duration, :words, :fingerprint)""")
        .bind("id", document.id())
        .bind("url", text(document.url()))
        .bind("page", pageId)
        .bind("title", metadata.title())
        .bind("authors", Lists.write(metadata.authors()))
        .bind("published", text(metadata.published()))
        .bind("modified", text(metadata.modified()))
        .bind("language", metadata.language())
        .bind("kind", metadata.kind().label())
        .bind("site", metadata.siteName())
        .bind("summary", metadata.summary())
        .bind("duration", metadata.duration() == null ? null : metadata.duration().toSeconds())
        .bind("words", document.content().words())
        .bind("fingerprint", document.fingerprint().bits())
        .execute());
  }

  /** The document of an id. */
  public Optional<Entry> find(String id) {
    return store.read(handle -> handle.createQuery("SELECT * FROM document WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> entry(row))
        .findOne());
  }

  /**
   * The document that a person means by an id, its address, or the address of a page that gave it
   * or leads to it by redirects.
   */
  public Optional<Entry> findByIdOrUrl(String idOrUrl) {
    Optional<Entry> byId = find(idOrUrl);
    if (byId.isPresent()) {
      return byId;
    }
    Optional<WebUrl> url = WebUrl.parse(idOrUrl);
    return url.map(Document::idOf)
        .flatMap(this::find)
        .or(() -> url.flatMap(this::findByPage));
  }

  /**
   * The page that a document was made from.
   *
   * @param pageId of the page
   * @param url of the page
   * @param ofEntry whether the document is that of a feed's entry, not of the page as a whole
   * @param kind of the document
   * @param words of the document
   */
  public record Owner(long pageId, WebUrl url, boolean ofEntry, Kind kind, int words) {}

  /** The page that a document was made from; empty for one that was imported or is unknown. */
  public Optional<Owner> ownerOf(String id) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.id, page.url, page.document_id IS NOT document.id AS of_entry, document.kind,
        document.words
      FROM document JOIN page ON page.id = document.page_id WHERE document.id = :id""")
        .bind("id", id)
        .map((row, context) -> new Owner(row.getLong("id"), WebUrl.of(row.getString("url")),
            row.getBoolean("of_entry"), Kind.ofLabel(row.getString("kind")).orElse(Kind.OTHER),
            row.getInt("words")))
        .findOne());
  }

  /** The documents that a page gave for its entries, without that of its own. */
  public List<String> ofEntries(long pageId) {
    return store.read(handle -> handle.createQuery("""
      SELECT document.id FROM document JOIN page ON page.id = document.page_id
      WHERE page.id = :page AND document.id IS NOT page.document_id""")
        .bind("page", pageId)
        .mapTo(String.class)
        .list());
  }

  /** All documents, in no particular order. */
  public void forEach(Consumer<Entry> visitor) {
    List<Entry> batch = batch("");
    while (!batch.isEmpty()) {
      batch.forEach(visitor);
      batch = batch(batch.getLast().id());
    }
  }

  /** How many there are. */
  public long count() {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM document").mapTo(Long.class).one());
  }

  /** Forgets one document. */
  public void remove(String id) {
    store.write(handle -> handle.execute("DELETE FROM document WHERE id = ?", id));
  }

  /** Forgets all documents, before they are made again; imported texts are kept. */
  public void clear() {
    store.write(handle -> {
      handle.execute("UPDATE imported SET indexed = 0");
      return handle.execute("DELETE FROM document");
    });
  }

  /** Keeps documents that were not crawled, with their text, for the index to take. */
  public void importAll(Collection<Document> documents) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        INSERT OR REPLACE INTO imported (id, url, title, text, published, language)
        VALUES (:id, :url, :title, :text, :published, :language)""");
      for (Document document : documents) {
        LocalDate published = document.metadata().published();
        batch.bind("id", document.id())
            .bind("url", text(document.url()))
            .bind("title", document.metadata().title())
            .bind("text", document.content().text())
            .bind("published", text(published))
            .bind("language", document.metadata().language())
            .add();
      }
      return documents.isEmpty() ? 0 : batch.execute().length;
    });
  }

  /** The next imported documents that the index has not taken, in the order of their ids. */
  public List<Document> unindexedImports(int limit) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM imported WHERE indexed = 0 ORDER BY id LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> imported(row))
        .list());
  }

  /** How many documents {@link #unindexedImports} would give in all. */
  public long countUnindexedImports() {
    return store.read(handle -> handle
        .createQuery("SELECT count(*) FROM imported WHERE indexed = 0")
        .mapTo(Long.class)
        .one());
  }

  /** Notes that the index has taken imported documents. */
  public void indexed(Collection<String> importedIds) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("UPDATE imported SET indexed = 1 WHERE id = :id");
      importedIds.forEach(id -> batch.bind("id", id).add());
      return importedIds.isEmpty() ? 0 : batch.execute().length;
    });
  }

  private Optional<Entry> findByPage(WebUrl url) {
    return Optional.ofNullable(store.addresses().documents(List.of(url)).get(url))
        .flatMap(this::find);
  }

  private List<Entry> batch(String after) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM document WHERE id > :after ORDER BY id LIMIT 1000")
        .bind("after", after)
        .map((row, context) -> entry(row))
        .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Metadata metadata = new Metadata(row.getString("title"), Lists.read(row.getString("authors")),
        day(row.getString("published")), day(row.getString("modified")),
        row.getString("language"), Kind.ofLabel(row.getString("kind")).orElse(Kind.OTHER),
        row.getString("site_name"), row.getString("summary"), duration(row));
    long page = row.getLong("page_id");
    Long pageId = row.wasNull() ? null : page;
    return new Entry(row.getString("id"), url(row), pageId, metadata, row.getInt("words"),
        new Fingerprint(row.getLong("fingerprint")));
  }

  private static Document imported(ResultSet row) throws SQLException {
    WebUrl url = url(row);
    String text = row.getString("text");
    Metadata metadata = new Metadata(row.getString("title"), List.of(),
        day(row.getString("published")), row.getString("language"), Kind.ARTICLE,
        url == null ? "" : url.host(), "");
    return new Document(row.getString("id"), url, metadata, new Content(text, text),
        Fingerprint.of(text));
  }

  private static @Nullable WebUrl url(ResultSet row) throws SQLException {
    String url = row.getString("url");
    return url == null ? null : WebUrl.of(url);
  }

  private static @Nullable String text(@Nullable WebUrl url) {
    return url == null ? null : url.text();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable Duration duration(ResultSet row) throws SQLException {
    long seconds = row.getLong("duration");
    return row.wasNull() ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
