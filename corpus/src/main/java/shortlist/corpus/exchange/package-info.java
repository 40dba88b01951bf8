/**
 * Files that come in and go out: lists of sources, past resources, documents, editions, click
 * reports.
 *
 * <p>Every reader names the line or entry that it could not use and keeps the rest, or refuses the
 * whole file with one sentence.
 */
@NullMarked
package shortlist.corpus.exchange;

import org.jspecify.annotations.NullMarked;
