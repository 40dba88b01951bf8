/**
 * The page of topics: what the corpus is about, how much of it there is, and how readers took it.
 *
 * <p>Comes in: the index, its categories and past resources. Goes out: rings to look into, with a
 * table that says the same. Start at {@code TopicsPage}; {@code Atlas} finds the topics beside the
 * desk and keeps them.
 */
@NullMarked
package shortlist.app.desk.topics;

import org.jspecify.annotations.NullMarked;
