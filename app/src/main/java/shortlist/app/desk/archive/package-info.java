/**
 * The editions that were sent, with the clicks on their links, and the way by which reports of
 * clicks and past links come in.
 *
 * <p>Comes in: requests for the archive, and files. Goes out: pages. Start at {@code ArchivePage};
 * {@code ImportPage} leads from a file to what it changed, in steps that can be taken back up to
 * the last.
 */
@NullMarked
package shortlist.app.desk.archive;

import org.jspecify.annotations.NullMarked;
