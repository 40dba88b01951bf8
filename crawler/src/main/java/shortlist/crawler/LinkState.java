package shortlist.crawler;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * What came of asking whether a link still works.
 *
 * @param url the link
 * @param life how it is
 * @param status of the last answer; 0 if there was none
 * @param leadsTo where it leads by redirects; null if it is where it was
 * @param words the same for a person, as the rest of a sentence that begins with "it"
 */
public record LinkState(
    WebUrl url, Life life, int status, @Nullable WebUrl leadsTo, String words) {

  /** How a link is. */
  public enum Life {
    /** It answers with something to read. */
    ALIVE,
    /** It answers somewhere else, for good. */
    MOVED,
    /** It answers that there is nothing for us: a log-in or a payment may be wanted. */
    CLOSED,
    /** It answers that there is nothing there. */
    GONE,
    /** It does not answer, or not now. */
    SILENT,
    /** It was not asked: its host or our own rules forbid that. */
    NOT_ASKED;

    /** The name in JSON: lower case, words joined by hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
