package shortlist.corpus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The newest results of work that takes long, kept until the work is done again. */
public final class Reports {

  private final Store store;

  Reports(Store store) {
    this.store = store;
  }

  /**
   * A result.
   *
   * @param at when it was made, to the millisecond
   * @param body in a form that is its maker's affair
   */
  public record Report(Instant at, String body) {}

  /** Keeps a result in the place of the earlier one of that name. */
  public void put(String name, Report report) {
    store.write(handle -> handle.execute(
        "INSERT OR REPLACE INTO report (name, at, body) VALUES (?, ?, ?)", name,
        report.at().toEpochMilli(), report.body()));
  }

  /** The newest result of a name. */
  public Optional<Report> find(String name) {
    return store.read(handle -> handle.createQuery("SELECT at, body FROM report WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> new Report(Instant.ofEpochMilli(row.getLong("at")),
            row.getString("body")))
        .findOne());
  }

  /** The names that begin like this, in their order. */
  public List<String> names(String beginning) {
    return store.read(handle -> handle
        .createQuery("SELECT name FROM report WHERE substr(name, 1, length(:start)) = :start"
            + " ORDER BY name")
        .bind("start", beginning)
        .mapTo(String.class)
        .list());
  }
}
