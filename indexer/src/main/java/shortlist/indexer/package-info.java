/**
 * From archived responses to a searchable index.
 *
 * <p>{@link shortlist.indexer.Indexer} reads the pages that changed since they were last extracted,
 * extracts them ({@link shortlist.indexer.extract}), and writes rows to the store and documents to
 * the index ({@link shortlist.indexer.index}, laid out by {@link shortlist.indexer.schema}).
 * {@link shortlist.indexer.search} answers from it, and {@link shortlist.indexer.term} gives its
 * terms to the ranker. Lucene's types stay within this module.
 */
@NullMarked
package shortlist.indexer;

import org.jspecify.annotations.NullMarked;
