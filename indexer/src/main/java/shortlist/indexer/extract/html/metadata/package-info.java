/**
 * What a page says of itself: title, authors, days, address, site, kind.
 *
 * <p>{@link shortlist.indexer.extract.html.metadata.About} is the door: a parsed page comes in
 * whole, facts go out. {@code JsonLd} and {@code MetaTags} read what is said to machines;
 * {@code Scan} walks the page once for its {@code Line}s as readers see them and for the values
 * that markup names ({@code Mark}). {@code Headline} finds the line that all of this is about;
 * {@code Titles}, {@code Authors}, {@code History}, {@code Canonical}, {@code Site} and
 * {@code KindGuess} settle what to believe. docs/metadata.md has their rules and reasons.
 */
@NullMarked
package shortlist.indexer.extract.html.metadata;

import org.jspecify.annotations.NullMarked;
