package shortlist.corpus.note;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Resource;

/**
 * What makes links worth sharing, as readers get to read it: what the editor wrote for a link
 * counts, be it nothing; where nothing was ever written, what its past edition said. Immutable.
 */
public final class Highlights {

  private final Map<String, Note> notes;

  /**
   * Of what the editor wrote.
   *
   * @param notes by the keys of the links
   */
  public Highlights(Map<String, Note> notes) {
    this.notes = new HashMap<>(notes);
  }

  /** The highlight of a past resource; null if there is none. */
  public @Nullable String of(Resource resource) {
    return of(notes.getOrDefault(resource.key(), Note.NONE), resource);
  }

  /**
   * The highlight of a link.
   *
   * @param note that the editor wrote
   * @param resource null if it was not published yet
   * @return null if there is none
   */
  public static @Nullable String of(Note note, @Nullable Resource resource) {
    if (note.isWritten()) {
      return note.highlight().isEmpty() ? null : note.highlight();
    }
    return resource == null ? null : resource.highlight();
  }
}
