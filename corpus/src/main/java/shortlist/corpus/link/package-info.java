/**
 * Addresses and their identity.
 *
 * <p>Text from feeds, pages and people comes in; a {@link shortlist.corpus.link.WebUrl} goes out,
 * or nothing when the text is no http(s) address. Two addresses of the same thing share a
 * {@link shortlist.corpus.link.LinkKey}, so a post is known once whatever scheme, {@code www.},
 * tracking parameter or arXiv form it was met under. Start at {@code WebUrl.parse}.
 */
@NullMarked
package shortlist.corpus.link;

import org.jspecify.annotations.NullMarked;
