/**
 * Where links come from.
 *
 * <p>A person pastes an address or imports a list; each becomes a
 * {@link shortlist.corpus.source.Source}. Its {@link shortlist.corpus.source.Scope}s say which part
 * of the web belongs to it, its {@link shortlist.corpus.source.Rules} which links in there are
 * wanted and how much of them. Everything here is a pure value: the crawler asks, the store keeps.
 */
@NullMarked
package shortlist.corpus.source;

import org.jspecify.annotations.NullMarked;
