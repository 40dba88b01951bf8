/**
 * What a page says of itself.
 *
 * <p>{@link shortlist.indexer.extract.html.metadata.About} is the door. {@code JsonLd} and
 * {@code MetaTags} read what is said to machines, {@code Headline} what readers see;
 * {@code Titles}, {@code Authors}, {@code PublishedDate}, {@code Canonical}, {@code SiteName} and
 * {@code KindGuess} settle what to believe.
 */
@NullMarked
package shortlist.indexer.extract.html.metadata;

import org.jspecify.annotations.NullMarked;
