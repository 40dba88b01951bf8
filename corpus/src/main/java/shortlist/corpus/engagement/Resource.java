package shortlist.corpus.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;

/**
 * A link that was published in a past edition.
 *
 * @param url its address; null if it is not known any more
 * @param title its title
 * @param organisation who it is about or from; null if unknown
 * @param authors its authors, possibly none
 * @param year the year it was written; null if unknown
 * @param category one of the editor's categories; null if it has none
 * @param kind what sort of thing it is
 * @param summary what it says, in the editor's words; may be empty
 * @param highlight what makes it worth sharing; null if nothing was noted
 * @param edition the edition that carried it; null if unknown
 * @param slot its place in that edition, from 1; null if unknown
 * @param published the day of that edition; null if unknown
 */
public record Resource(
    @Nullable WebUrl url,
    String title,
    @Nullable String organisation,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String category,
    Kind kind,
    String summary,
    @Nullable String highlight,
    @Nullable String edition,
    @Nullable Integer slot,
    @Nullable LocalDate published) {

  /** Copies the list. */
  public Resource {
    authors = List.copyOf(authors);
  }

  /** What it is known under: its address, or its title where there is none. */
  public String key() {
    return key(url, title);
  }

  /** What a link of this address and title is known under; the address may be unknown. */
  public static String key(@Nullable WebUrl url, String title) {
    return url != null
        ? LinkKey.of(url).text()
        : "title:" + title.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
