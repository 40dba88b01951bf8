/**
 * What the corpus is about and how readers took it, for the command line and the desk.
 *
 * <p>Comes in: an index and a store. Goes out: categories and their topics with their documents,
 * the past resources that belong to them and how much readers engaged with these. Start at
 * {@link shortlist.app.topic.Subjects}, which takes a while and can be kept;
 * {@link shortlist.app.topic.Survey} lays the figures of a moment over it.
 */
@NullMarked
package shortlist.app.topic;

import org.jspecify.annotations.NullMarked;
