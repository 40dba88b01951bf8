/**
 * How documents lie in the Lucene index: the fields, the analysis of text, and the version of both.
 *
 * <p>{@link shortlist.indexer.schema.Schema} names the fields and turns a document, with what is
 * known of its {@link shortlist.indexer.schema.Arrival}, into Lucene's form;
 * {@link shortlist.indexer.schema.TextAnalyzer} turns text into terms, the same when documents are
 * written, when queries are read and when the ranker counts terms. Whoever changes either raises
 * {@link shortlist.indexer.schema.Schema#VERSION}: an index of another version is made again.
 */
@NullMarked
package shortlist.indexer.schema;

import org.jspecify.annotations.NullMarked;
