/**
 * What all pages share.
 *
 * <p>Comes in: a model of a page. Goes out: the page, within its frame (navigation, the last
 * verdict with its undo, keys), and facts in the form in which a person reads them. Start at
 * {@code Views}; {@code Local} says where a form leads back to.
 */
@NullMarked
package shortlist.app.desk.page;

import org.jspecify.annotations.NullMarked;
