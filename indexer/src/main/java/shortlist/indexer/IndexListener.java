package shortlist.indexer;

import shortlist.corpus.link.WebUrl;

/** Hears how an index run goes on. Called by one thread at a time, often; should be quick. */
public interface IndexListener {

  /** Documents and pages dealt with so far, out of those found at the start. */
  void progress(long done, long total);

  /** The index is made again from the archive, for a reason in plain words. */
  default void rebuilding(String reason) {}

  /** A page could not be made into a document, for a reason in plain words. */
  default void failed(WebUrl url, String reason) {}
}
