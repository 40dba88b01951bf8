/**
 * XML as the web has it: damaged, mislabelled, and sometimes an attack.
 *
 * <p>In: a response and its bytes. Out: a tree of elements that {@link shortlist.corpus.xml.Xml}
 * finds by the usual names of their vocabularies. Entities are never expanded or loaded, depth is
 * bounded, and what is an attack ends in an {@link shortlist.corpus.xml.UnreadableException}.
 */
@NullMarked
package shortlist.corpus.xml;

import org.jspecify.annotations.NullMarked;
