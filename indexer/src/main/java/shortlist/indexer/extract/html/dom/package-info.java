/**
 * What the names of elements say: which begin a line, which are lists or headings, and the words
 * that class and id are made of. All readers of pages share it.
 */
@NullMarked
package shortlist.indexer.extract.html.dom;

import org.jspecify.annotations.NullMarked;
