/**
 * What pages of talks and podcasts say besides their text: how long they are, who speaks, and a
 * transcript.
 *
 * <p>In: a page before anything was taken out of it. Out: a
 * {@link shortlist.indexer.extract.html.media.Media}, which completes what the other readers found
 * if the page turns out to be of that kind. Nothing that a page names is loaded: captions that
 * stand elsewhere are not read.
 */
@NullMarked
package shortlist.indexer.extract.html.media;

import org.jspecify.annotations.NullMarked;
