package shortlist.recommender.mix;

import java.util.List;
import shortlist.recommender.rank.Scored;

/**
 * A place in the list.
 *
 * @param scored what stands there
 * @param notes what the editor should know of it; possibly nothing
 */
public record Listed(Scored scored, List<Note> notes) {

  /** Copies the list. */
  public Listed {
    notes = List.copyOf(notes);
  }
}
