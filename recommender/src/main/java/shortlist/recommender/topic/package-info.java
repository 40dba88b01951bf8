/**
 * What the corpus is about: the documents of an index and their categories come in, a handful of
 * topics a category go out, each with a name of its own words.
 *
 * <p>Start with {@link shortlist.recommender.topic.TopicMap}; {@code Clusters} groups documents by
 * what their words have in common, {@code Naming} finds the words that tell one group from others.
 */
@NullMarked
package shortlist.recommender.topic;

import org.jspecify.annotations.NullMarked;
