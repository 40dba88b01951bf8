package shortlist.recommender.rank;

import java.util.SequencedMap;
import shortlist.recommender.candidate.Candidate;

/**
 * A candidate with its score.
 *
 * @param candidate the document
 * @param score the sum of the parts
 * @param parts in their order; not to be changed
 */
public record Scored(Candidate candidate, double score, SequencedMap<String, Double> parts) {}
