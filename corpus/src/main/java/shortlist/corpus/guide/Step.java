package shortlist.corpus.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * A link of a reading path.
 *
 * @param section the heading that it stands under; may be empty
 * @param url its address
 * @param title as readers see it
 * @param level what it asks of readers; null if not said
 * @param note what to know or to read before; may be empty
 * @param summary what it says; may be empty
 * @param organisation who it is about or from; may be empty
 * @param authors its authors, possibly none
 * @param year in which it was written; null if unknown
 */
public record Step(
    String section,
    WebUrl url,
    String title,
    @Nullable PathLevel level,
    String note,
    String summary,
    String organisation,
    List<String> authors,
    @Nullable Integer year) {

  /** Copies the list. */
  public Step {
    authors = List.copyOf(authors);
  }

  /** The same under another heading. */
  Step in(String heading) {
    return new Step(heading, url, title, level, note, summary, organisation, authors, year);
  }
}
