/**
 * The folder that holds all that a user has.
 *
 * <p>{@link shortlist.corpus.workspace.Workspace} opens it and hands out its store, its archive and
 * its {@link shortlist.corpus.workspace.Settings}.
 */
@NullMarked
package shortlist.corpus.workspace;

import org.jspecify.annotations.NullMarked;
