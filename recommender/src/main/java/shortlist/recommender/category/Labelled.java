package shortlist.recommender.category;

import shortlist.recommender.vector.SparseVector;

/**
 * Something of which the category is known.
 *
 * @param words in the space of terms, of length 1
 * @param category its name
 */
record Labelled(SparseVector words, String category) {}
