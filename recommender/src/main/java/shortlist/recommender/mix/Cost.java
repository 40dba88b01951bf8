package shortlist.recommender.mix;

import shortlist.recommender.rank.Scored;

/**
 * What a rule of the mix kept out of the first places.
 *
 * @param rule the rule, in words
 * @param item what would stand there without it
 * @param place of that item by its score alone, from 1
 */
public record Cost(String rule, Scored item, int place) {}
