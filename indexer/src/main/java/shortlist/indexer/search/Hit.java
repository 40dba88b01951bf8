package shortlist.indexer.search;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.search.snippet.Snippet;

/**
 * A document that was found.
 *
 * @param rank from 1
 * @param id of the document
 * @param url its canonical address; null if it has none
 * @param title its title; may be empty
 * @param titleMarks where words of the query stand in the title, in order, not overlapping
 * @param score higher is better; comparable within one result only
 * @param site how its site calls itself
 * @param kind the label of its kind
 * @param language the ISO 639-1 code of its text; null if unknown
 * @param published the day it was published; null if unknown
 * @param duration how long a talk or an episode is; null if unknown, and for what is read
 * @param snippet the passage that answers best
 * @param copies other documents with nearly the same text, which this hit stands for
 */
public record Hit(
    int rank,
    String id,
    @Nullable WebUrl url,
    String title,
    List<Snippet.Mark> titleMarks,
    double score,
    String site,
    String kind,
    @Nullable String language,
    @Nullable LocalDate published,
    @Nullable Duration duration,
    Snippet snippet,
    List<Copy> copies) {

  /** Copies the lists. */
  public Hit {
    titleMarks = List.copyOf(titleMarks);
    copies = List.copyOf(copies);
  }

  /**
   * A near-duplicate of a hit.
   *
   * @param id of the document
   * @param url its canonical address; null if it has none
   * @param site how its site calls itself
   */
  public record Copy(String id, @Nullable WebUrl url, String site) {}
}
