/**
 * Searching on the desk.
 *
 * <p>Comes in: a query from the address. Goes out: hits with facets, saved searches and their
 * feeds, and the same as JSON. Start at {@code SearchPage}.
 */
@NullMarked
package shortlist.app.desk.search;

import org.jspecify.annotations.NullMarked;
