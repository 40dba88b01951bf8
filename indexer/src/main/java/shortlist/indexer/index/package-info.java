/**
 * The index as a folder: written, found sound or not, and read at a commit.
 *
 * <p>In: documents. Out: a Lucene folder of the present schema, committed.
 * {@link shortlist.indexer.index.IndexState} tells an index that can go on from one that must be
 * made again, {@link shortlist.indexer.index.IndexFolder} writes, and
 * {@link shortlist.indexer.index.CommittedIndex} opens the newest commit for searches, which may go
 * on while another process writes.
 */
@NullMarked
package shortlist.indexer.index;

import org.jspecify.annotations.NullMarked;
