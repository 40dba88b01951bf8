package shortlist.crawler.discover;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.trap.TextHash;

/**
 * What a page says of itself. Nobody checks it: a canonical address may be wrong.
 *
 * @param canonical the address that it calls its own: rel=canonical, else og:url; null if it says
 *        none
 * @param refresh where it sends its visitors at once or within ten seconds; null if nowhere
 * @param next the page of a listing that comes after it (rel=next); null if it names none
 * @param pdf where the text of the paper stands that it presents (citation_pdf_url, and as arXiv
 *        has it); null if it presents none
 * @param noindex whether it is not to be shown to anybody, by meta element or X-Robots-Tag
 * @param nofollow whether its links are not to be followed
 * @param wording a hash of its visible letters ({@link TextHash}): two pages that say the same have
 *        the same
 */
public record Declarations(
    @Nullable WebUrl canonical,
    @Nullable WebUrl refresh,
    @Nullable WebUrl next,
    @Nullable WebUrl pdf,
    boolean noindex,
    boolean nofollow,
    long wording) {

  /** Nothing is said. */
  public static final Declarations NONE = new Declarations(null, null, null, null, false,
      false, 0);
}
