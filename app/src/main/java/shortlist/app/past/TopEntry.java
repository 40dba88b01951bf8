package shortlist.app.past;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Resource;

/**
 * A place in a list of the best.
 *
 * @param rank from 1
 * @param resource what stands there
 * @param edition that carried it; null if none is known
 * @param category as the editor files it now; null if it has none
 * @param highlight what makes it worth sharing; null if nothing was noted
 * @param estimate how readers engaged with it
 * @param guessed whether readers were guessed from all clicks, for no report counts them
 */
public record TopEntry(
    int rank,
    Resource resource,
    @Nullable PastEdition edition,
    @Nullable String category,
    @Nullable String highlight,
    Estimate estimate,
    boolean guessed) {}
