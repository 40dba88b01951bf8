/**
 * The objects of Shortlist as JSON, the same at every door: what {@code --json} prints is what the
 * API answers.
 *
 * <p>Comes in: a thing of the domain. Goes out: an object whose keys keep their order, ready to be
 * written. Start at {@code Json}; answers to searches are in {@code shortlist.app.search}.
 */
@NullMarked
package shortlist.app.json;

import org.jspecify.annotations.NullMarked;
