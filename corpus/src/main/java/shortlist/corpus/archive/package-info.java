/**
 * Responses as they were received, in the web archive format (WARC, ISO 28500).
 *
 * <p>The crawler appends an {@link shortlist.corpus.archive.Exchange} and gets the
 * {@link shortlist.corpus.archive.Location} of its response; extraction reads the
 * {@link shortlist.corpus.archive.Response} back by that location, as often as it likes, without
 * the network. {@link shortlist.corpus.archive.ArchiveCheck} says what is damaged, and
 * {@link shortlist.corpus.archive.HostExport} hands a host's records to other tools. Start at
 * {@link shortlist.corpus.archive.Archive}; {@code Records} is the format as it is written. Which
 * text the bytes of a body mean is found by {@link shortlist.corpus.archive.DeclaredCharset}.
 */
@NullMarked
package shortlist.corpus.archive;

import org.jspecify.annotations.NullMarked;
