/**
 * Responses as they were received, in the web archive format (WARC, ISO 28500).
 *
 * <p>The crawler appends a {@link shortlist.corpus.archive.Response} and gets the
 * {@link shortlist.corpus.archive.Location} of its record; extraction reads it back by that
 * location, as often as it likes, without the network. Start at
 * {@link shortlist.corpus.archive.Archive}.
 */
@NullMarked
package shortlist.corpus.archive;

import org.jspecify.annotations.NullMarked;
