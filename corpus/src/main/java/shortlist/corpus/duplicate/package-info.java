/**
 * The same text in other bytes.
 *
 * <p>A document's text comes in, a {@link shortlist.corpus.duplicate.Fingerprint} of 64 bits goes
 * out; texts that share most of their wording have fingerprints that differ in few bits. A
 * {@link shortlist.corpus.duplicate.NearIndex} finds those among millions.
 */
@NullMarked
package shortlist.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
