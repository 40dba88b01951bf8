package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.link.WebUrl;

/** The editions as they were sent, with the clicks that reports tell of. */
public final class Mailings {

  private final Store store;

  Mailings(Store store) {
    this.store = store;
  }

  /** What became of a mailing that was put. */
  public enum Change {
    /** It was not known. */
    ADDED,
    /** It was known with other figures, which are gone. */
    REPLACED,
    /** It was known with these very figures: nothing was written. */
    NONE
  }

  /**
   * Adds a mailing. One of the same edition is replaced, and so is one of the same day with as many
   * deliveries and some of the links: its report was imported before under another name.
   */
  public Change put(Mailing mailing) {
    return store.write(handle -> {
      List<Known> known = known(handle, mailing);
      Change change = change(known, mailing);
      if (change != Change.NONE) {
        known.forEach(same -> handle.execute("DELETE FROM mailing WHERE id = ?", same.id()));
        insert(handle, mailing);
      }
      return change;
    });
  }

  /** What {@link #put} would do. */
  public Change change(Mailing mailing) {
    return store.read(handle -> change(known(handle, mailing), mailing));
  }

  /** All of them, in the order in which they came; their links in the order of the report. */
  public List<Mailing> all() {
    return store.read(handle -> {
      Map<Long, List<LinkClicks>> links = new HashMap<>();
      handle.createQuery("SELECT * FROM click ORDER BY mailing, place")
          .map((row, context) -> Map.entry(row.getLong("mailing"), link(row)))
          .forEach(link -> links.computeIfAbsent(link.getKey(), _ -> new ArrayList<>())
              .add(link.getValue()));
      return handle.createQuery("SELECT * FROM mailing ORDER BY id")
          .map((row, context) -> mailing(row, links.getOrDefault(row.getLong("id"), List.of())))
          .list();
    });
  }

  private static Change change(List<Known> known, Mailing mailing) {
    if (known.stream().anyMatch(same -> same.mailing().equals(mailing))) {
      return Change.NONE;
    }
    return known.isEmpty() ? Change.ADDED : Change.REPLACED;
  }

  private record Known(long id, Mailing mailing) {}

  private static List<Known> known(Handle handle, Mailing mailing) {
    LocalDate date = mailing.date();
    return handle.createQuery("""
      SELECT * FROM mailing WHERE key = :key OR (date = :date AND delivered = :delivered)""")
        .bind("key", mailing.key())
        .bind("date", date == null ? null : date.toString())
        .bind("delivered", mailing.delivered())
        .map((row, context) -> new Known(row.getLong("id"), mailing(row,
            links(handle, row.getLong("id")))))
        .stream()
        .filter(known -> known.mailing().key().equals(mailing.key())
            || !Collections.disjoint(keys(known.mailing()), keys(mailing)))
        .toList();
  }

  private static Set<String> keys(Mailing mailing) {
    return mailing.links().stream().map(LinkClicks::key).collect(Collectors.toSet());
  }

  private static void insert(Handle handle, Mailing mailing) {
    LocalDate date = mailing.date();
    long id = handle.createQuery("""
      INSERT INTO mailing (key, edition, date, delivered)
      VALUES (:key, :edition, :date, :delivered) RETURNING id""")
        .bind("key", mailing.key())
        .bind("edition", mailing.edition())
        .bind("date", date == null ? null : date.toString())
        .bind("delivered", mailing.delivered())
        .mapTo(Long.class)
        .one();
    PreparedBatch batch = handle.prepareBatch("""
      INSERT INTO click (mailing, place, url, position, readers, clicks)
      VALUES (:mailing, :place, :url, :position, :readers, :clicks)""");
    int place = 0;
    for (LinkClicks link : mailing.links()) {
      batch.bind("mailing", id)
          .bind("place", place++)
          .bind("url", link.url().text())
          .bind("position", link.position())
          .bind("readers", link.unique())
          .bind("clicks", link.total())
          .add();
    }
    if (place > 0) {
      batch.execute();
    }
  }

  private static List<LinkClicks> links(Handle handle, long id) {
    return handle.createQuery("SELECT * FROM click WHERE mailing = :id ORDER BY place")
        .bind("id", id)
        .map((row, context) -> link(row))
        .list();
  }

  private static Mailing mailing(ResultSet row, List<LinkClicks> links) throws SQLException {
    String date = row.getString("date");
    return new Mailing(row.getString("edition"), date == null ? null : LocalDate.parse(date),
        row.getLong("delivered"), links);
  }

  private static LinkClicks link(ResultSet row) throws SQLException {
    Long position = number(row, "position");
    return new LinkClicks(WebUrl.of(row.getString("url")),
        position == null ? null : position.intValue(), number(row, "readers"),
        number(row, "clicks"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
