/**
 * Terms of texts and of documents, for whoever compares them.
 *
 * <p>{@link shortlist.indexer.term.Terms} gives those of any text, analysed as the index does;
 * {@link shortlist.indexer.term.TermVectors} the term counts of all documents, for the ranker;
 * {@link shortlist.indexer.term.TextVectors} those of texts that are in no index.
 */
@NullMarked
package shortlist.indexer.term;

import org.jspecify.annotations.NullMarked;
