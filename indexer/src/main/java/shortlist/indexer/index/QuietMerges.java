package shortlist.indexer.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges segments on threads of their own. A failure is kept by the writer, whose next call fails
 * with it; the thread need not print it.
 */
final class QuietMerges extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable failure) {}
}
