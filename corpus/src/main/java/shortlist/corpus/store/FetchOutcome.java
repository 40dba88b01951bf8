package shortlist.corpus.store;

import java.util.Locale;

/** How the last visit to a page ended. */
public enum FetchOutcome {
  /** The response is in the archive. */
  FETCHED,
  /** The archived response is still valid. */
  NOT_MODIFIED,
  /** It sends visitors elsewhere. */
  REDIRECTED,
  /** An answer that is no page: 404, 410, 401 and the like. */
  MISSING,
  /** No usable answer: the reason is the page's error. */
  FAILED,
  /** The host's robots.txt forbids it. */
  DISALLOWED,
  /** Not asked for or not kept: a type, size or address that is of no use here. */
  SKIPPED;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
