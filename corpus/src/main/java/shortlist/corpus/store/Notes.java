package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.note.Note;

/** What the editor wrote on links, by the keys of the links. */
public final class Notes {

  private final Store store;

  Notes(Store store) {
    this.store = store;
  }

  /**
   * What became of a change.
   *
   * @param saved whether it was made; false if the note had changed since it was read
   * @param note as it is now
   */
  public record Change(boolean saved, Note note) {}

  /** The note of a link; {@link Note#NONE} if nothing was ever written. */
  public Note find(String key) {
    return store.read(handle -> find(handle, key));
  }

  /** The highlights of all links. */
  public Highlights highlights() {
    Map<String, Note> notes = new HashMap<>();
    store.read(handle -> {
      handle.createQuery("SELECT * FROM note")
          .map((row, context) -> Map.entry(row.getString("key"), note(row)))
          .forEach(note -> notes.put(note.getKey(), note.getValue()));
      return notes.size();
    });
    return new Highlights(notes);
  }

  /**
   * Writes a note anew, unless it is not any more what the editor saw.
   *
   * @param version of the note that the editor saw; 0 if there was none
   */
  public Change change(String key, String text, String highlight, int version, Instant at) {
    return store.write(handle -> {
      Note before = find(handle, key);
      if (before.version() != version) {
        return new Change(false, before);
      }
      handle.createUpdate("""
        INSERT OR REPLACE INTO note (key, note, highlight, version, changed_at)
        VALUES (:key, :note, :highlight, :version, :at)""")
          .bind("key", key)
          .bind("note", text)
          .bind("highlight", highlight)
          .bind("version", version + 1)
          .bind("at", at.toEpochMilli())
          .execute();
      return new Change(true, find(handle, key));
    });
  }

  private static Note find(Handle handle, String key) {
    return handle.createQuery("SELECT * FROM note WHERE key = :key")
        .bind("key", key)
        .map((row, context) -> note(row))
        .findOne()
        .orElse(Note.NONE);
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(row.getString("note"), row.getString("highlight"), row.getInt("version"),
        Rows.instant(row, "changed_at"));
  }
}
