package shortlist.indexer.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * A document with its text, as the index keeps it.
 *
 * @param id of the document
 * @param url its canonical address; null if it has none
 * @param title its title; may be empty
 * @param authors in order
 * @param site how its site calls itself
 * @param kind the label of its kind
 * @param language the ISO 639-1 code of its text; null if unknown
 * @param published the day it was published; null if unknown
 * @param duration how long a talk or an episode is; null if unknown, and for what is read
 * @param summary its own description; may be empty
 * @param text its main text
 * @param markdown the same with its structure
 */
public record StoredDocument(
    String id,
    @Nullable WebUrl url,
    String title,
    List<String> authors,
    String site,
    String kind,
    @Nullable String language,
    @Nullable LocalDate published,
    @Nullable Duration duration,
    String summary,
    String text,
    String markdown) {

  /** Copies the list. */
  public StoredDocument {
    authors = List.copyOf(authors);
  }
}
