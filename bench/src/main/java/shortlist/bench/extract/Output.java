package shortlist.bench.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contender made of a page.
 *
 * @param title empty if it found none
 * @param authors in its order; an entry may hold several names
 * @param published {@code YYYY-MM-DD} and perhaps more; null if it found none
 * @param text the main text, a line a block
 */
record Output(String title, List<String> authors, @Nullable String published, String text) {

  /** Nothing found. */
  static final Output NONE = new Output("", List.of(), null, "");
}
