/**
 * From a response to a document: a pure function of address, headers and bytes.
 *
 * <p>In: an archived {@link shortlist.corpus.archive.Response}. Out: an
 * {@link shortlist.indexer.extract.Extraction}. Start at
 * {@link shortlist.indexer.extract.Extractor}; each format has a package of its own, and every byte
 * is untrusted: size, depth, time and memory are bounded, nothing is executed.
 */
@NullMarked
package shortlist.indexer.extract;

import org.jspecify.annotations.NullMarked;
