package shortlist.corpus.store;

/** What a page is expected to be when it is put into the frontier. */
public enum PageRole {
  /** The address of a source. */
  START,
  /** A feed. */
  FEED,
  /** A sitemap. */
  SITEMAP,
  /** Anything else: most likely an article. */
  PAGE
}
