package shortlist.corpus.document;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document besides its text.
 *
 * @param title the title as its author gave it, without the site's name; empty if there is none
 * @param authors the people or teams named as authors, in order, each once
 * @param published the day it was published; null if unknown, never in the future
 * @param modified the day it was last changed; null if unknown, never before {@code published}
 * @param language the ISO 639-1 code of the text's language, such as {@code en}; null if unknown
 * @param kind what sort of page it is
 * @param siteName how the site calls itself; the host if it does not say
 * @param summary the page's own description; empty if there is none
 * @param duration how long a talk or an episode is; null if unknown, and for what is read
 */
public record Metadata(
    String title,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable LocalDate modified,
    @Nullable String language,
    Kind kind,
    String siteName,
    String summary,
    @Nullable Duration duration) {

  /** Copies the list. */
  public Metadata {
    authors = List.copyOf(authors);
  }

  /** Of something to read that is not known to have changed. */
  public Metadata(String title, List<String> authors, @Nullable LocalDate published,
      @Nullable String language, Kind kind, String siteName, String summary) {
    this(title, authors, published, null, language, kind, siteName, summary, null);
  }
}
