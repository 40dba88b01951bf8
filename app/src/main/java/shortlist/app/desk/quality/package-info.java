/**
 * The page of quality: how well the ranking finds what was taken in the past, whether its scores
 * mean something, how they drift, and what an edition missed.
 *
 * <p>Comes in: the past of the workspace, replayed beside the desk when the editor asks for it.
 * Goes out: plots with tables that say the same. Start at {@code QualityPage}.
 */
@NullMarked
package shortlist.app.desk.quality;

import org.jspecify.annotations.NullMarked;
