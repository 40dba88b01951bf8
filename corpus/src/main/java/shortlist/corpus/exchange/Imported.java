package shortlist.corpus.exchange;

import java.util.List;

/**
 * What a file gave.
 *
 * @param <T> what it is a list of
 * @param items what could be used, in the order of the file
 * @param problems what could not, a sentence each that names the line or entry
 */
public record Imported<T>(List<T> items, List<String> problems) {

  /** Copies the lists. */
  public Imported {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }
}
