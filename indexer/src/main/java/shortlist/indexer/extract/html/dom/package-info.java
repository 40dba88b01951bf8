/**
 * What all readers of a page's tree share: which elements begin a line, which are lists or
 * headings, and how to take many of their children out at once.
 */
@NullMarked
package shortlist.indexer.extract.html.dom;

import org.jspecify.annotations.NullMarked;
