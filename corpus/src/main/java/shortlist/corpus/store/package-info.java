/**
 * The SQLite file: everything a workspace knows besides the archived responses.
 *
 * <p>One class a word of the vocabulary ({@link shortlist.corpus.store.Sources},
 * {@link shortlist.corpus.store.Pages}, {@link shortlist.corpus.store.Documents} and so on), all
 * reached through {@link shortlist.corpus.store.Store}. SQL stands here and nowhere else; the
 * schema is the numbered files beside the classes.
 */
@NullMarked
package shortlist.corpus.store;

import org.jspecify.annotations.NullMarked;
