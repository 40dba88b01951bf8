package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.EditionLabel;
import shortlist.corpus.link.WebUrl;

/** The editions, drafted and published. */
public final class Editions {

  private final Store store;

  Editions(Store store) {
    this.store = store;
  }

  /**
   * Begins a draft under the number after the last edition, of which maybe only links are known.
   */
  public Edition create(String title, String intro) {
    int number = store.write(handle -> {
      int next = last(handle) + 1;
      handle.createUpdate("""
        INSERT INTO edition (number, title, intro, created_at)
        VALUES (:number, :title, :intro, :now)""")
          .bind("number", next)
          .bind("title", named(next, title))
          .bind("intro", intro)
          .bind("now", Instant.now().toEpochMilli())
          .execute();
      return next;
    });
    return find(number).orElseThrow();
  }

  /** The highest number of an edition that is known, be it by its past links or its clicks only. */
  private static int last(Handle handle) {
    return handle.createQuery("""
      SELECT CAST(number AS TEXT) FROM edition
      UNION SELECT edition FROM resource WHERE edition IS NOT NULL
      UNION SELECT edition FROM mailing""")
        .mapTo(String.class)
        .stream()
        .mapToInt(EditionLabel::number)
        .reduce(0, Math::max);
  }

  /** The edition of a number. */
  public Optional<Edition> find(int number) {
    return all().stream().filter(edition -> edition.number() == number).findFirst();
  }

  /** The newest draft, if there is one. */
  public Optional<Edition> draft() {
    return all().reversed().stream().filter(Edition::isDraft).findFirst();
  }

  /** All editions, by number. */
  public List<Edition> all() {
    return store.read(handle -> {
      Map<Integer, List<Slot>> slots = slots(handle);
      return handle.createQuery("SELECT * FROM edition ORDER BY number")
          .map((row, context) -> edition(row,
              slots.getOrDefault(row.getInt("number"), List.of())))
          .list();
    });
  }

  /** Adds a link after the last slot of an edition; a link that is in it already is replaced. */
  public void add(
      int number, @Nullable String documentId, WebUrl url, String title, String blurb) {
    store.write(handle -> {
      int last = handle
          .createQuery("SELECT coalesce(max(position), 0) FROM slot WHERE edition = :edition")
          .bind("edition", number)
          .mapTo(Integer.class)
          .one();
      changed(handle, number);
      int position = handle
          .createQuery("SELECT position FROM slot WHERE edition = :edition AND url = :url")
          .bind("edition", number)
          .bind("url", url.text())
          .mapTo(Integer.class)
          .findOne()
          .orElse(last + 1);
      return handle.createUpdate("""
        INSERT OR REPLACE INTO slot (edition, position, document_id, url, title, blurb)
        VALUES (:edition, :position, :document, :url, :title, :blurb)""")
          .bind("edition", number)
          .bind("position", position)
          .bind("document", documentId)
          .bind("url", url.text())
          .bind("title", title)
          .bind("blurb", blurb)
          .execute();
    });
  }

  /** Replaces the slots of an edition by these, in this order; their positions are made anew. */
  public void arrange(int number, List<Slot> slots) {
    store.transaction(() -> {
      store.write(handle -> {
        changed(handle, number);
        return handle.execute("DELETE FROM slot WHERE edition = ?", number);
      });
      slots.forEach(
          slot -> add(number, slot.documentId(), slot.url(), slot.title(), slot.blurb()));
    });
  }

  /**
   * Replaces title, intro and slots of a draft, unless it was changed meanwhile.
   *
   * @param version that the change is based on
   * @return false if that is not its version any more, or it is no draft: nothing was changed then
   */
  public boolean rewrite(int number, int version, String title, String intro, List<Slot> slots) {
    return store.write(handle -> {
      boolean current = find(number).filter(Edition::isDraft)
          .filter(edition -> edition.version() == version)
          .isPresent();
      if (current) {
        retitle(number, title, intro);
        arrange(number, slots);
      }
      return current;
    });
  }

  /** Gives an edition another title and intro; a blank title makes it be called by its number. */
  public void retitle(int number, String title, String intro) {
    store.write(handle -> {
      changed(handle, number);
      return handle
          .createUpdate("UPDATE edition SET title = :title, intro = :intro WHERE number = :number")
          .bind("title", named(number, title))
          .bind("intro", intro)
          .bind("number", number)
          .execute();
    });
  }

  /** Marks an edition as published. */
  public void publish(int number, Instant at) {
    store.write(handle -> {
      changed(handle, number);
      return handle.execute("UPDATE edition SET published_at = ? WHERE number = ?",
          at.toEpochMilli(), number);
    });
  }

  /** Makes a published edition a draft again; later drafts without links are given up. */
  public void reopen(int number) {
    store.write(handle -> {
      changed(handle, number);
      handle.execute("""
        DELETE FROM edition WHERE number > ? AND published_at IS NULL
          AND number NOT IN (SELECT edition FROM slot)""", number);
      return handle.execute("UPDATE edition SET published_at = NULL WHERE number = ?", number);
    });
  }

  private static void changed(Handle handle, int number) {
    handle.execute("UPDATE edition SET version = version + 1 WHERE number = ?", number);
  }

  private static String named(int number, String title) {
    return title.isBlank() ? "Edition " + number : title.strip();
  }

  private static Map<Integer, List<Slot>> slots(Handle handle) {
    Map<Integer, List<Slot>> slots = new HashMap<>();
    handle.createQuery("SELECT * FROM slot ORDER BY edition, position")
        .map((row, context) -> Map.entry(row.getInt("edition"), slot(row)))
        .forEach(slot -> slots.computeIfAbsent(slot.getKey(), _ -> new ArrayList<>())
            .add(slot.getValue()));
    return slots;
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(row.getInt("position"), row.getString("document_id"),
        WebUrl.of(row.getString("url")), row.getString("title"), row.getString("blurb"));
  }

  private static Edition edition(ResultSet row, List<Slot> slots) throws SQLException {
    return new Edition(row.getInt("number"), row.getString("title"), row.getString("intro"),
        Instant.ofEpochMilli(row.getLong("created_at")), Rows.instant(row, "published_at"), slots,
        row.getInt("version"));
  }
}
