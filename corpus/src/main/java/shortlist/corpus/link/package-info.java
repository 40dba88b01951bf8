/**
 * Addresses and their identity.
 *
 * <p>Text from feeds, pages and people comes in; a {@link shortlist.corpus.link.WebUrl} goes out,
 * or nothing when the text is no http(s) address. Two addresses of the same thing share a
 * {@link shortlist.corpus.link.LinkKey}, so a post is known once whatever scheme, {@code www.},
 * tracking parameter, AMP, mobile or arXiv form it was met under. Start at {@code WebUrl.parse}:
 * {@code NormalForm} lets pass what is written well, {@code UrlParser} writes the rest anew. Keys
 * are made by {@code PaperKey}, {@code VideoKey} and, for everything else, {@code PageKey}.
 */
@NullMarked
package shortlist.corpus.link;

import org.jspecify.annotations.NullMarked;
