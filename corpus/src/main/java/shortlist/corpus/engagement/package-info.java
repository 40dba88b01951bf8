/**
 * What was published, what readers and the editor made of it.
 *
 * <p>A {@link shortlist.corpus.engagement.Resource} is a link of a past edition, a
 * {@link shortlist.corpus.engagement.Verdict} what the editor said of a suggestion. The profile is
 * learnt from both.
 */
@NullMarked
package shortlist.corpus.engagement;

import org.jspecify.annotations.NullMarked;
