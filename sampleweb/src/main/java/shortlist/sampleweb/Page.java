package shortlist.sampleweb;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * What is true of one article of the sample web, to check crawlers and extractors against.
 *
 * @param address the canonical address, absolute
 * @param site the key of its site, such as {@code ferrywell}
 * @param title the title, without the site's name
 * @param authors the authors in order, at least one
 * @param published the day of publication as the page gives it
 * @param kind {@code article}, {@code paper}, {@code talk}, {@code podcast} or
 *        {@code documentation}
 * @param label what an editor would think of it; not visible in the page
 * @param tags its tags, lower case
 * @param summary one or two sentences, as in feeds and descriptions
 * @param paragraphs the text of the top-level paragraphs of the body in order, white space
 *        normalised; no headings, lists, tables or code
 */
public record Page(
    URI address,
    String site,
    String title,
    List<String> authors,
    LocalDate published,
    String kind,
    Label label,
    List<String> tags,
    String summary,
    List<String> paragraphs) {

  /** Copies the lists. */
  public Page {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    paragraphs = List.copyOf(paragraphs);
  }
}
