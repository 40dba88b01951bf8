package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.source.Source;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of each source, from its pages to what was published. Only reads; it looks at every
 * page and document once, which takes some seconds for each million of them.
 */
public final class Scorecards {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<String> SHAREABLE = Arrays.stream(Kind.values())
      .filter(Kind::isShareable)
      .map(Kind::label)
      .toList();

  private static final String FATES = """
    WITH said AS (
      SELECT document_id, decision FROM verdict
      WHERE id IN (SELECT max(id) FROM verdict GROUP BY document_id)),
    seen AS (SELECT document_id, min(at) AS at FROM impression GROUP BY document_id),
    taken AS (SELECT DISTINCT document_id FROM slot WHERE document_id IS NOT NULL),
    fates AS (
      SELECT coalesce(page.source_id, 0) AS source,
        document.kind IN (SELECT value FROM json_each(:shareable)) AS shareable,
        CASE
          WHEN taken.document_id IS NOT NULL OR decision = 'accept' THEN 'accepted'
          WHEN decision = 'reject' THEN 'rejected'
          WHEN decision IS NOT NULL THEN 'open'
          WHEN seen.at < (SELECT max(published_at) FROM edition) THEN 'passed over'
          WHEN seen.at IS NOT NULL THEN 'open'
        END AS fate
      FROM document LEFT JOIN page ON page.id = document.page_id
        LEFT JOIN said ON said.document_id = document.id
        LEFT JOIN seen ON seen.document_id = document.id
        LEFT JOIN taken ON taken.document_id = document.id)
    SELECT source, sum(shareable) AS documents, count(fate) AS shown,
      coalesce(sum(fate = 'accepted'), 0) AS accepted,
      coalesce(sum(fate = 'rejected'), 0) AS rejected,
      coalesce(sum(fate = 'passed over'), 0) AS passed_over
    FROM fates GROUP BY source""";

  private final Store store;

  Scorecards(Store store) {
    this.store = store;
  }

  /**
   * What came of a source. Each document counts for the source whose page it was made from.
   *
   * @param source null for what was imported, or came from sources that were removed
   * @param fetched pages whose text is in the archive
   * @param documents of them that can be shared
   * @param shown documents that were suggested, or judged without that
   * @param accepted of the shown: accepted, or in an edition
   * @param rejected of the shown: rejected
   * @param passedOver of the shown: left out of an edition without a word
   * @param published the {@link Resource#key keys} of its documents that were published, by
   *        whatever way
   */
  public record Scorecard(
      @Nullable Source source,
      long fetched,
      long documents,
      long shown,
      long accepted,
      long rejected,
      long passedOver,
      List<String> published) {

    /** Copies the list. */
    public Scorecard {
      published = List.copyOf(published);
    }

    /** How many of the shown were decided on: the others may still be taken. */
    public long decided() {
      return accepted + rejected + passedOver;
    }
  }

  /** All sources, oldest first; at the end what has none, if there is any. */
  public List<Scorecard> all() {
    Map<Long, Fates> fates = fates();
    Map<Long, Long> fetched = fetched();
    Map<Long, List<String>> published = published();
    List<@Nullable Source> sources = new ArrayList<>(store.sources().all());
    sources.add(null);
    return sources.stream()
        .map(source -> {
          long id = source == null ? 0 : source.id();
          Fates of = fates.getOrDefault(id, Fates.NONE);
          return new Scorecard(source, fetched.getOrDefault(id, 0L), of.documents(), of.shown(),
              of.accepted(), of.rejected(), of.passedOver(),
              published.getOrDefault(id, List.of()));
        })
        .filter(card -> card.source() != null || card.documents() > 0)
        .toList();
  }

  private record Fates(
      long source, long documents, long shown, long accepted, long rejected, long passedOver) {

    static final Fates NONE = new Fates(0, 0, 0, 0, 0, 0);

    static Fates of(ResultSet row) throws SQLException {
      return new Fates(row.getLong("source"), row.getLong("documents"), row.getLong("shown"),
          row.getLong("accepted"), row.getLong("rejected"), row.getLong("passed_over"));
    }
  }

  private Map<Long, Fates> fates() {
    Map<Long, Fates> bySource = new HashMap<>();
    store.read(handle -> handle.createQuery(FATES)
        .bind("shareable", JSON.writeValueAsString(SHAREABLE))
        .map((row, context) -> Fates.of(row))
        .list()).forEach(fates -> bySource.put(fates.source(), fates));
    return bySource;
  }

  private Map<Long, Long> fetched() {
    Map<Long, Long> bySource = new HashMap<>();
    store.read(handle -> handle.createQuery("""
      SELECT coalesce(source_id, 0) AS source, count(*) AS n FROM page
      WHERE segment IS NOT NULL AND role IN ('START', 'PAGE') GROUP BY 1""")
        .map((row, context) -> Map.entry(row.getLong("source"), row.getLong("n")))
        .list()).forEach(count -> bySource.put(count.getKey(), count.getValue()));
    return bySource;
  }

  private Map<Long, List<String>> published() {
    Map<String, String> keys = publishedKeys();
    Map<Long, List<String>> bySource = new HashMap<>();
    store.read(handle -> handle.createQuery("""
      SELECT document.id, coalesce(page.source_id, 0) AS source
      FROM document LEFT JOIN page ON page.id = document.page_id
      WHERE document.id IN (SELECT value FROM json_each(:ids)) ORDER BY document.id""")
        .bind("ids", JSON.writeValueAsString(keys.keySet()))
        .map((row, context) -> Map.entry(row.getLong("source"), row.getString("id")))
        .list())
        .forEach(row -> bySource.computeIfAbsent(row.getKey(), _ -> new ArrayList<>())
            .add(Objects.requireNonNull(keys.get(row.getValue()))));
    return bySource;
  }

  /** The keys of what was published, by the ids that their documents have if there are any. */
  private Map<String, String> publishedKeys() {
    Map<String, String> keys = new HashMap<>();
    for (Resource resource : store.resources().all()) {
      if (resource.url() != null) {
        keys.put(Document.idOf(resource.url()), resource.key());
      }
    }
    for (Edition edition : store.editions().all()) {
      for (Slot slot : edition.isDraft() ? List.<Slot>of() : edition.slots()) {
        if (slot.documentId() != null) {
          keys.put(slot.documentId(), LinkKey.of(slot.url()).text());
        }
      }
    }
    return keys;
  }
}
