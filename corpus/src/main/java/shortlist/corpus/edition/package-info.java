/**
 * The suggestions that are published together.
 *
 * <p>An {@link shortlist.corpus.edition.Edition} is drafted slot by slot from accepted documents;
 * when it is published its slots become past resources.
 */
@NullMarked
package shortlist.corpus.edition;

import org.jspecify.annotations.NullMarked;
