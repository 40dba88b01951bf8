/**
 * The folder that holds all that a user has.
 *
 * <p>{@link shortlist.corpus.workspace.Workspace} opens it and hands out its store, its archive,
 * its {@link shortlist.corpus.workspace.Settings} and {@link shortlist.corpus.workspace.Secrets}.
 */
@NullMarked
package shortlist.corpus.workspace;

import org.jspecify.annotations.NullMarked;
