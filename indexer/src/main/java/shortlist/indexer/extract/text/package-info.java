/**
 * What every format needs: days, languages and names as people write them.
 *
 * <p>In: scraps of text from headers, meta elements, bylines and first pages. Out: typed values, or
 * nothing when a scrap is not what it seemed. Start at
 * {@link shortlist.indexer.extract.text.Dates}.
 */
@NullMarked
package shortlist.indexer.extract.text;

import org.jspecify.annotations.NullMarked;
