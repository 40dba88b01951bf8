/**
 * The durable truth and its vocabulary: links, pages, documents, engagement, verdicts, editions,
 * and the workspace folder that holds them.
 *
 * <p>Start at {@link shortlist.corpus.workspace.Workspace}; each sub-package is one word of the
 * vocabulary. This package itself holds only the way in which a workspace fails.
 */
@NullMarked
package shortlist.corpus;

import org.jspecify.annotations.NullMarked;
