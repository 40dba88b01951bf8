package shortlist.indexer.extract.html.metadata;

/** What part of a page something stands in, as far as its tags and class names say. */
enum Zone {
  /** The page's own matter, its headline and byline with it. */
  MATTER,
  /** An aside within the matter. */
  ASIDE,
  /** Navigation, the site's footer and side columns. */
  FRAME,
  /** What readers and other pages say: comments, teasers of related pages, quotes. */
  OTHERS;

  /** Whether what is said here can be about the page. */
  boolean isAboutPage() {
    return this == MATTER || this == ASIDE;
  }
}
