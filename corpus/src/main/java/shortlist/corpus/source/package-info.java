/**
 * Where links come from.
 *
 * <p>A person pastes an address or imports a list; each becomes a
 * {@link shortlist.corpus.source.Source}, whose {@link shortlist.corpus.source.Scope} says which
 * links the crawler may follow from it.
 */
@NullMarked
package shortlist.corpus.source;

import org.jspecify.annotations.NullMarked;
