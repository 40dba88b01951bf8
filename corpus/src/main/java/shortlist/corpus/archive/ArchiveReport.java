package shortlist.corpus.archive;

import java.util.List;
import java.util.Map;

/**
 * What a check of the archive found.
 *
 * @param segments how many files were read
 * @param bytes how long they are together
 * @param records how many records of each type are whole, by the names of the types
 * @param damages what cannot be read, or is not what it was; at most the first thousand
 * @param unfinished records at the ends of files that a crash cut short; no harm, for the work that
 *        wrote them was done again
 */
public record ArchiveReport(
    int segments,
    long bytes,
    Map<String, Long> records,
    List<Damage> damages,
    List<Damage> unfinished) {

  /**
   * A damaged place.
   *
   * @param segment the file's name
   * @param offset of the record's first byte in the file
   * @param reason in plain words
   */
  public record Damage(String segment, long offset, String reason) {

    @Override
    public String toString() {
      return segment + " @ " + offset + ": " + reason;
    }
  }

  /** Copies the collections. */
  public ArchiveReport {
    records = Map.copyOf(records);
    damages = List.copyOf(damages);
    unfinished = List.copyOf(unfinished);
  }
}
