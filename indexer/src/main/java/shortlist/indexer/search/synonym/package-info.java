/**
 * Which words mean the same: those of the program, and those of a file of the user.
 *
 * <p>{@link shortlist.indexer.search.synonym.SynonymReader} reads the files and says what it could
 * not use; {@link shortlist.indexer.search.synonym.Synonyms} finds them among the words of a query.
 */
@NullMarked
package shortlist.indexer.search.synonym;

import org.jspecify.annotations.NullMarked;
