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
import org.jdbi.v3.core.statement.PreparedBatch;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import shortlist.corpus.link.WebUrl;

/** The reading paths. */
public final class Guides {

  private final Store store;

  Guides(Store store) {
    this.store = store;
  }

  /** Begins one without steps, under the next number. */
  public Guide create(String title, Instant at) {
    int number = store.write(handle -> handle.createQuery("""
      INSERT INTO guide (title, intro, version, changed_at) VALUES (:title, '', 1, :at)
      RETURNING number""")
        .bind("title", title)
        .bind("at", at.toEpochMilli())
        .mapTo(Integer.class)
        .one());
    return find(number).orElseThrow();
  }

  /** All of them, by number. */
  public List<Guide> all() {
    return store.read(handle -> {
      Map<Integer, List<Step>> steps = steps(handle);
      return handle.createQuery("SELECT * FROM guide ORDER BY number")
          .map((row, context) -> guide(row, steps.getOrDefault(row.getInt("number"), List.of())))
          .list();
    });
  }

  /** The guide of a number. */
  public Optional<Guide> find(int number) {
    return all().stream().filter(guide -> guide.number() == number).findFirst();
  }

  /**
   * Writes a guide anew, unless it was changed since it was read.
   *
   * @param changed of the version that was read
   * @return whether it was written
   */
  public boolean change(Guide changed, Instant at) {
    return store.write(handle -> {
      int updated = handle.createUpdate("""
        UPDATE guide SET title = :title, intro = :intro, version = version + 1, changed_at = :at
        WHERE number = :number AND version = :version""")
          .bind("title", changed.title())
          .bind("intro", changed.intro())
          .bind("at", at.toEpochMilli())
          .bind("number", changed.number())
          .bind("version", changed.version())
          .execute();
      if (updated > 0) {
        handle.execute("DELETE FROM guide_step WHERE guide = ?", changed.number());
        insert(handle, changed);
      }
      return updated > 0;
    });
  }

  /** Forgets a guide, unless it was changed since that version; whether it is gone. */
  public boolean remove(int number, int version) {
    return store.write(handle -> handle.execute(
        "DELETE FROM guide WHERE number = ? AND version = ?", number, version)) > 0;
  }

  private static void insert(Handle handle, Guide guide) {
    PreparedBatch batch = handle.prepareBatch("""
      INSERT INTO guide_step
        (guide, place, section, url, title, level, note, summary, organisation, authors, year)
      VALUES (:guide, :place, :section, :url, :title, :level, :note, :summary, :organisation,
        :authors, :year)""");
    int place = 1;
    for (Step step : guide.steps()) {
      PathLevel level = step.level();
      batch.bind("guide", guide.number())
          .bind("place", place++)
          .bind("section", step.section())
          .bind("url", step.url().text())
          .bind("title", step.title())
          .bind("level", level == null ? null : level.label())
          .bind("note", step.note())
          .bind("summary", step.summary())
          .bind("organisation", step.organisation())
          .bind("authors", Lists.write(step.authors()))
          .bind("year", step.year())
          .add();
    }
    if (place > 1) {
      batch.execute();
    }
  }

  private static Map<Integer, List<Step>> steps(Handle handle) {
    Map<Integer, List<Step>> steps = new HashMap<>();
    handle.createQuery("SELECT * FROM guide_step ORDER BY guide, place")
        .map((row, context) -> Map.entry(row.getInt("guide"), step(row)))
        .forEach(step -> steps.computeIfAbsent(step.getKey(), _ -> new ArrayList<>())
            .add(step.getValue()));
    return steps;
  }

  private static Step step(ResultSet row) throws SQLException {
    String level = row.getString("level");
    int year = row.getInt("year");
    return new Step(row.getString("section"), WebUrl.of(row.getString("url")),
        row.getString("title"), level == null ? null : PathLevel.ofLabel(level).orElse(null),
        row.getString("note"), row.getString("summary"), row.getString("organisation"),
        Lists.read(row.getString("authors")), year == 0 ? null : year);
  }

  private static Guide guide(ResultSet row, List<Step> steps) throws SQLException {
    return new Guide(row.getInt("number"), row.getString("title"), row.getString("intro"),
        row.getInt("version"), Instant.ofEpochMilli(row.getLong("changed_at")), steps);
  }
}
