/**
 * What was published, what readers and the editor made of it.
 *
 * <p>A {@link shortlist.corpus.engagement.Resource} is a link of a past edition, a
 * {@link shortlist.corpus.engagement.Verdict} what the editor said of a suggestion, for one
 * {@link shortlist.corpus.engagement.Reason} or another, and
 * {@link shortlist.corpus.engagement.PassedOver} what the editor saw and said nothing of. The
 * profile is learnt from them.
 */
@NullMarked
package shortlist.corpus.engagement;

import org.jspecify.annotations.NullMarked;
