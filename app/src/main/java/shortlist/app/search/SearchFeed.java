package shortlist.app.search;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents as a feed.
 *
 * @param id what the feed is known by, whatever its name and address
 * @param title its name
 * @param query whose answer it is
 * @param updated when its newest entry came; when it was begun if it has none
 * @param home the page of it; null if it has none
 * @param self its own address; null if it is not known yet
 * @param entries in the order that readers get
 */
public record SearchFeed(
    UUID id,
    String title,
    String query,
    Instant updated,
    @Nullable URI home,
    @Nullable URI self,
    List<Entry> entries) {

  /** Copies the list. */
  public SearchFeed {
    entries = List.copyOf(entries);
  }

  /**
   * A document.
   *
   * @param id what it is known by in every feed
   * @param link where to read it; null if nowhere
   * @param title never empty
   * @param authors names, possibly none
   * @param published the day that it gives itself; null if unknown
   * @param arrived when it came into the corpus
   * @param kind what sort of thing it is
   * @param language the ISO 639-1 code of its text; null if unknown
   * @param summary what it says of itself; may be empty
   */
  public record Entry(
      UUID id,
      @Nullable URI link,
      String title,
      List<String> authors,
      @Nullable LocalDate published,
      Instant arrived,
      String kind,
      @Nullable String language,
      String summary) {

    /** Copies the list. */
    public Entry {
      authors = List.copyOf(authors);
    }
  }
}
