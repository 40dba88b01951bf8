/**
 * Pages as the corpus knows them.
 *
 * <p>Extraction turns an archived response into a {@link shortlist.corpus.document.Document}: what
 * it says ({@link shortlist.corpus.document.Content}) and what is known about it
 * ({@link shortlist.corpus.document.Metadata}). The index and the ranker read nothing else.
 */
@NullMarked
package shortlist.corpus.document;

import org.jspecify.annotations.NullMarked;
