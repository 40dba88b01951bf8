/**
 * What was published, what readers and the editor made of it.
 *
 * <p>A {@link shortlist.corpus.engagement.Resource} is a link of a past edition, a
 * {@link shortlist.corpus.engagement.Mailing} what readers clicked in one, a
 * {@link shortlist.corpus.engagement.Verdict} what the editor said of a suggestion, for one
 * {@link shortlist.corpus.engagement.Reason} or another, and
 * {@link shortlist.corpus.engagement.PassedOver} what the editor saw and said nothing of. Out go
 * the {@link shortlist.corpus.engagement.Engagement} with each link and the order of editions in
 * time, {@link shortlist.corpus.engagement.Periods}. All of it is arithmetic: nothing is read or
 * written here. The profile is learnt from it.
 */
@NullMarked
package shortlist.corpus.engagement;

import org.jspecify.annotations.NullMarked;
