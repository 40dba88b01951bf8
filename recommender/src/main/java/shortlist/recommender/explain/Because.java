package shortlist.recommender.explain;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * A past resource that a suggestion resembles.
 *
 * @param url its address; null if it is not known
 * @param title its title
 * @param similarity the cosine of their terms, 0 (no word in common) to 1 (the same words); a short
 *        summary and a long text on one subject have 0.1 to 0.4
 */
public record Because(@Nullable WebUrl url, String title, double similarity) {}
