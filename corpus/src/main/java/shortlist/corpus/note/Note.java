package shortlist.corpus.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The editor's own words on a link.
 *
 * @param text for the editor alone; may be empty
 * @param highlight what makes it worth sharing, for readers; may be empty
 * @param version counts up with each change, from 1; 0 if nothing was ever written
 * @param changedAt when it was changed last; null if nothing was ever written
 */
public record Note(String text, String highlight, int version, @Nullable Instant changedAt) {

  /** Nothing was ever written. */
  public static final Note NONE = new Note("", "", 0, null);

  /** Whether somebody wrote it, be it to empty it. */
  public boolean isWritten() {
    return version > 0;
  }
}
