/**
 * What the command line and the desk both say of searches: the JSON of answers, searches that are
 * kept under a name with the count of what is new, and their feeds.
 *
 * <p>In: results of the index and saved searches of the store. Out: objects for JSON, and Atom and
 * JSON Feed. Start at {@link shortlist.app.search.Answers} for results, and at
 * {@link shortlist.app.search.SavedSearches} for what is kept.
 */
@NullMarked
package shortlist.app.search;

import org.jspecify.annotations.NullMarked;
