/**
 * Writing the index.
 *
 * <p>In: documents. Out: a Lucene folder of the present schema, committed. Start at
 * {@link shortlist.indexer.index.IndexFolder}, which also tells an index that must be made again
 * from one that can go on.
 */
@NullMarked
package shortlist.indexer.index;

import org.jspecify.annotations.NullMarked;
