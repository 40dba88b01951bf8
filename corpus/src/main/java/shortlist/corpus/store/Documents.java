package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
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

  private static final String PUT = """
    INSERT OR REPLACE INTO document (id, url, page_id, title, authors, published, modified,
      language, kind, site_name, summary, duration, words, fingerprint)
    VALUES (:id, :url, :page, :title, :authors, :published, :modified,
      :language, :kind, :site, :summary, :duration, :words, :fingerprint)""";

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
      Fingerprint fingerprint) {

    /** Of a document, which may be large and is not kept. */
    public static Entry of(Document document, @Nullable Long pageId) {
      return new Entry(document.id(), document.url(), pageId, document.metadata(),
          document.content().words(), document.fingerprint());
    }
  }

  /** Adds a document, or replaces the one of the same id. */
  public void put(Document document, @Nullable Long pageId) {
    put(Entry.of(document, pageId));
  }

  /** Adds a document, or replaces the one of the same id. */
  public void put(Entry entry) {
    store.write(handle -> bind(handle.createUpdate(PUT), entry).execute());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Entry entry) {
    Metadata metadata = entry.metadata();
    return statement.bind("id", entry.id())
        .bind("url", text(entry.url()))
        .bind("page", entry.pageId())
        .bind("title", metadata.title())
        .bind("authors", Lists.write(metadata.authors()))
        .bind("published", text(metadata.published()))
        .bind("modified", text(metadata.modified()))
        .bind("language", metadata.language())
        .bind("kind", metadata.kind().label())
        .bind("site", metadata.siteName())
        .bind("summary", metadata.summary())
        .bind("duration", metadata.duration() == null ? null : metadata.duration().toSeconds())
        .bind("words", entry.words())
        .bind("fingerprint", entry.fingerprint().bits());
  }

  /**
   * The next documents in the order of their ids.
   *
   * @param after only ids beyond this one; empty for the first
   * @param limit at most so many
   */
  public List<Entry> after(String after, int limit) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM document WHERE id > :after ORDER BY id LIMIT :limit")
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list());
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
   * @param presents whether the page presents a paper
   * @param kind of the document
   * @param words of the document
   */
  public record Owner(
      long pageId, WebUrl url, boolean ofEntry, boolean presents, Kind kind, int words) {}

  /** The page that a document was made from; empty for one that was imported or is unknown. */
  public Optional<Owner> ownerOf(String id) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.id, page.url, page.document_id IS NOT document.id AS of_entry, document.kind,
        document.words, EXISTS (SELECT 1 FROM paper WHERE page_id = page.id) AS presents
      FROM document JOIN page ON page.id = document.page_id WHERE document.id = :id""")
        .bind("id", id)
        .map((row, context) -> new Owner(row.getLong("id"), WebUrl.of(row.getString("url")),
            row.getBoolean("of_entry"), row.getBoolean("presents"),
            Kind.ofLabel(row.getString("kind")).orElse(Kind.OTHER),
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

  /** The fingerprints of all documents by their ids; quicker than {@link #forEach}. */
  public void fingerprints(BiConsumer<String, Fingerprint> visitor) {
    store.read(handle -> {
      handle.createQuery("SELECT id, fingerprint FROM document ORDER BY id")
          .map((row, context) -> Map.entry(row.getString("id"),
              new Fingerprint(row.getLong("fingerprint"))))
          .forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
      return 0;
    });
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
      handle.execute("INSERT OR IGNORE INTO unindexed_import SELECT id FROM imported");
      return handle.execute("DELETE FROM document");
    });
  }

  /**
   * Keeps documents that were not crawled, with their text, for the index to take. One that is kept
   * already, just the same, is no work for the index; another of its id is replaced.
   *
   * @param documents their fingerprints are not looked at
   * @return how many are new or changed
   */
  public int importAll(Collection<Document> documents) {
    if (documents.isEmpty()) {
      return 0;
    }
    return store.write(handle -> {
      int[] counts = keep(handle, documents);
      PreparedBatch unindexed = handle
          .prepareBatch("INSERT OR IGNORE INTO unindexed_import (id) VALUES (:id)");
      int changed = 0;
      int at = 0;
      for (Document document : documents) {
        if (counts[at++] > 0) {
          unindexed.bind("id", document.id()).add();
          changed++;
        }
      }
      return changed == 0 ? 0 : unindexed.execute().length;
    });
  }

  /** Writes the rows that differ; a count for each document, 0 for one that is there already. */
  private static int[] keep(Handle handle, Collection<Document> documents) {
    PreparedBatch batch = handle.prepareBatch("""
      INSERT INTO imported (id, url, title, text, published, language)
      VALUES (:id, :url, :title, :text, :published, :language)
      ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title,
        text = excluded.text, published = excluded.published, language = excluded.language
      WHERE url IS NOT excluded.url OR title <> excluded.title OR text <> excluded.text
        OR published IS NOT excluded.published OR language IS NOT excluded.language""");
    for (Document document : documents) {
      batch.bind("id", document.id())
          .bind("url", text(document.url()))
          .bind("title", document.metadata().title())
          .bind("text", document.content().text())
          .bind("published", text(document.metadata().published()))
          .bind("language", document.metadata().language())
          .add();
    }
    return batch.execute();
  }

  /**
   * The next imported documents that the index has not taken, in the order of their ids, without
   * their fingerprints.
   *
   * @param after only ids beyond this one; empty for the first
   * @param limit at most so many
   * @param characters no more once their texts have so many
   */
  public List<Document> unindexedImports(String after, int limit, long characters) {
    return store.read(handle -> {
      List<Document> documents = new ArrayList<>();
      try (ResultIterator<Document> rows = handle.createQuery("""
        SELECT imported.* FROM unindexed_import JOIN imported USING (id)
        WHERE unindexed_import.id > :after ORDER BY unindexed_import.id LIMIT :limit""")
          .bind("after", after)
          .bind("limit", limit)
          .map((row, context) -> imported(row))
          .iterator()) {
        long sum = 0;
        while (sum < characters && rows.hasNext()) {
          documents.add(rows.next());
          sum += documents.getLast().content().text().length();
        }
      }
      return documents;
    });
  }

  /** How many documents {@link #unindexedImports} would give in all. */
  public long countUnindexedImports() {
    return store.read(handle -> handle.createQuery("SELECT count(*) FROM unindexed_import")
        .mapTo(Long.class)
        .one());
  }

  /** Whether a document of this id was imported. */
  public boolean isImported(String id) {
    return store.read(handle -> handle.createQuery("SELECT 1 FROM imported WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent());
  }

  /** Takes in imported documents that the index has taken. */
  public void indexed(Collection<Entry> imported) {
    if (imported.isEmpty()) {
      return;
    }
    store.write(handle -> {
      PreparedBatch rows = handle.prepareBatch(PUT);
      PreparedBatch taken = handle.prepareBatch("DELETE FROM unindexed_import WHERE id = :id");
      for (Entry entry : imported) {
        bind(rows, entry);
        rows.add();
        taken.bind("id", entry.id()).add();
      }
      return rows.execute().length + taken.execute().length;
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
        Fingerprint.NONE);
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
