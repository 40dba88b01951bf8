package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;

/** What happened to single pages and documents, so that one can say why. Only reads. */
public final class Trails {

  private static final int LONGEST = 100;

  private final Store store;

  Trails(Store store) {
    this.store = store;
  }

  /**
   * A page with its place in the frontier.
   *
   * @param id of the page
   * @param url of the page
   * @param sourceId the source it was found through; null if that was removed
   * @param foundOn the page that led to it; null if the source itself did
   * @param role what it was expected to be
   * @param depth links followed from the source's address to it
   * @param hops redirects that led to it
   * @param priority 0 to 1, best first
   * @param dueAt the next visit, before now if it is due; null for never
   * @param interval between visits, as it seems fit by now; zero if unknown
   * @param failures in a row, by now
   * @param outcome of the last visit; null if there was none yet
   * @param redirectTo where its last visitor was sent; null if nowhere
   * @param archivedAt when its archived response was received; null if there is none
   * @param read whether a document was looked for in that response
   * @param documentId the document that it gave; null if it gave none
   */
  public record Trail(
      long id,
      WebUrl url,
      @Nullable Long sourceId,
      @Nullable Long foundOn,
      PageRole role,
      int depth,
      int hops,
      double priority,
      @Nullable Instant dueAt,
      Duration interval,
      int failures,
      @Nullable FetchOutcome outcome,
      @Nullable WebUrl redirectTo,
      @Nullable Instant archivedAt,
      boolean read,
      @Nullable String documentId) {}

  /**
   * One visit to a page.
   *
   * @param at when
   * @param outcome how it ended
   * @param status of the answer; 0 if there was none
   * @param bytes of its body, on the wire
   * @param note where it redirects to, or what went wrong, in plain words; null if nothing is
   * @param archived where the response stands; null if it was not kept
   */
  public record PastVisit(
      Instant at,
      FetchOutcome outcome,
      int status,
      long bytes,
      @Nullable String note,
      @Nullable Location archived) {}

  /**
   * A document was suggested.
   *
   * @param at when
   * @param position in the list, from 1
   */
  public record Impression(Instant at, int position) {}

  /** The page at an address, whichever its scheme; empty if it was never met. */
  public Optional<Trail> find(WebUrl url) {
    Address address = Address.of(url);
    return store.read(handle -> handle
        .createQuery("SELECT * FROM page WHERE " + Address.MATCHES)
        .bind("key", address.key())
        .bind("address", address.text())
        .map((row, context) -> trail(row))
        .findOne());
  }

  /** The page of a number. */
  public Optional<Trail> find(long id) {
    return store.read(handle -> handle.createQuery("SELECT * FROM page WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> trail(row))
        .findOne());
  }

  /** The pages that led to {@code page}, from the source's address on; without itself. */
  public List<Trail> waysTo(Trail page) {
    List<Trail> way = new ArrayList<>();
    Set<Long> seen = new HashSet<>(Set.of(page.id()));
    Long from = page.foundOn();
    while (from != null && way.size() < LONGEST && seen.add(from)) {
      Optional<Trail> before = find(from);
      before.ifPresent(way::add);
      from = before.map(Trail::foundOn).orElse(null);
    }
    return way.reversed();
  }

  /** The addresses that {@code page} leads to by redirects, one after the other; may be none. */
  public List<WebUrl> redirects(Trail page) {
    List<WebUrl> way = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Optional<Trail> at = Optional.of(page);
    while (at.isPresent() && way.size() < LONGEST && seen.add(at.get().id())) {
      WebUrl target = at.get().redirectTo();
      if (target != null) {
        way.add(target);
      }
      at = Optional.ofNullable(target).flatMap(this::find);
    }
    return way;
  }

  /** All visits to a page, oldest first. */
  public List<PastVisit> visits(long pageId) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM visit WHERE page_id = :id ORDER BY at")
        .bind("id", pageId)
        .map((row, context) -> visit(row))
        .list());
  }

  /** The visit to a page at a moment. */
  public Optional<PastVisit> visit(long pageId, Instant at) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM visit WHERE page_id = :id AND at = :at")
        .bind("id", pageId)
        .bind("at", at.toEpochMilli())
        .map((row, context) -> visit(row))
        .findOne());
  }

  /** The pages that send their visitors to an address, in the order in which they were met. */
  public List<WebUrl> redirectsTo(WebUrl url, int limit) {
    return store.read(handle -> handle
        .createQuery("SELECT url FROM page WHERE redirect_to = :url ORDER BY id LIMIT :limit")
        .bind("url", url.text())
        .bind("limit", limit)
        .map((row, context) -> WebUrl.of(row.getString("url")))
        .list());
  }

  /** Where the PDF stands that a page presents, and that was read with it; empty for most. */
  public Optional<WebUrl> paperOf(long pageId) {
    return store.read(handle -> handle.createQuery("""
      SELECT pdf.url FROM paper JOIN page AS own ON own.id = paper.page_id
        JOIN page AS pdf ON pdf.document_id = own.document_id AND pdf.id <> own.id
      WHERE paper.page_id = :page AND pdf.content_type LIKE 'application/pdf%' LIMIT 1""")
        .bind("page", pageId)
        .mapTo(String.class)
        .map(WebUrl::of)
        .findOne());
  }

  /** The pages that gave a document, in the order in which they were met. */
  public List<WebUrl> pagesOf(String documentId) {
    return store.read(handle -> handle
        .createQuery("SELECT url FROM page WHERE document_id = :document ORDER BY id")
        .bind("document", documentId)
        .map((row, context) -> WebUrl.of(row.getString("url")))
        .list());
  }

  /** The other documents with nearly the same text, at most {@code limit}, oldest id first. */
  public List<Documents.Entry> nearCopies(Documents.Entry document, int limit) {
    List<String> ids = store.read(handle -> handle
        .createQuery("SELECT id, fingerprint FROM document WHERE id <> :id ORDER BY id")
        .bind("id", document.id())
        .map((row, context) -> new Fingerprint(row.getLong("fingerprint"))
            .isNear(document.fingerprint()) ? row.getString("id") : "")
        .stream()
        .filter(id -> !id.isEmpty())
        .limit(limit)
        .toList());
    return ids.stream().flatMap(id -> store.documents().find(id).stream()).toList();
  }

  /** When a document was suggested, oldest first. */
  public List<Impression> impressions(String documentId) {
    return store.read(handle -> handle
        .createQuery("SELECT at, position FROM impression WHERE document_id = :id ORDER BY at")
        .bind("id", documentId)
        .map((row, context) -> new Impression(Instant.ofEpochMilli(row.getLong("at")),
            row.getInt("position")))
        .list());
  }

  /** All verdicts on a document, oldest first; the last one counts. */
  public List<Verdict> verdicts(String documentId) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM verdict WHERE document_id = :id ORDER BY id")
        .bind("id", documentId)
        .map((row, context) -> new Verdict(documentId,
            Decision.ofLabel(row.getString("decision")).orElse(Decision.LATER),
            row.getString("reason"), Instant.ofEpochMilli(row.getLong("at"))))
        .list());
  }

  private static PastVisit visit(ResultSet row) throws SQLException {
    String segment = row.getString("segment");
    return new PastVisit(Instant.ofEpochMilli(row.getLong("at")),
        FetchOutcome.valueOf(row.getString("outcome")), row.getInt("status"),
        row.getLong("bytes"), row.getString("note"),
        segment == null ? null : new Location(segment, row.getLong("position")));
  }

  private static Trail trail(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String redirect = row.getString("redirect_to");
    String extracted = row.getString("extracted");
    return new Trail(row.getLong("id"), WebUrl.of(row.getString("url")), number(row, "source_id"),
        number(row, "found_on"), PageRole.valueOf(row.getString("role")), row.getInt("depth"),
        row.getInt("hops"), row.getDouble("priority"), Rows.instant(row, "due_at"),
        Duration.ofMillis(row.getLong("interval")), row.getInt("failures"),
        outcome == null ? null : FetchOutcome.valueOf(outcome),
        redirect == null ? null : WebUrl.of(redirect), Rows.instant(row, "archived_at"),
        extracted != null && extracted.equals(row.getString("digest")),
        row.getString("document_id"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
