package shortlist.recommender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shortlist.recommender.vector.TermSpace;

/**
 * What the ranker needs of the index, at one moment.
 *
 * @param space
 *          the terms of all documents
 * @param rows
 *          the row of each document in the space, by its id
 * @param analyser
 *          gives the terms of any text
 * @param texts
 *          gives the text of a document by its id
 */
record IndexedTexts(
    TermSpace space,
    Map<String, Integer> rows,
    Function<String, List<String>> analyser,
    Function<String, Optional<String>> texts) {}
