package shortlist.bench.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be right about a page; sets differ in how much of it they tell.
 *
 * @param type what sort of page it is, in the words of the set
 * @param text the main text; empty if the set does not tell
 * @param with pieces that the text must have
 * @param without pieces that it must not have
 * @param code blocks of code in the text, with their line breaks
 * @param tables tables in the text, their cells in order
 * @param title null if not told
 * @param author one name or more, as the set's people wrote them; null if not told
 * @param date the day of publication, {@code YYYY-MM-DD} first; null if not told
 */
record Truth(String type, String text, List<String> with, List<String> without, List<String> code,
    List<String> tables, @Nullable String title, @Nullable String author, @Nullable String date) {

  /** Where only a text is told. */
  static Truth ofText(String text) {
    return new Truth("article", text, List.of(), List.of(), List.of(), List.of(), null, null, null);
  }
}
