package shortlist.recommender;

import java.util.function.Function;
import shortlist.corpus.workspace.MixRules;
import shortlist.indexer.level.Level;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.mix.Labels;

/**
 * What can be said of a document before it is explained.
 *
 * @param rules as they are settled
 * @param labels what they look at
 * @param level for whom it is written
 */
record Labelling(MixRules rules, Function<Candidate, Labels> labels,
    Function<Candidate, Level> level) {}
