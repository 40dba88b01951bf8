package shortlist.indexer.extract.pdf.flow;

/**
 * A heading, a paragraph or the like, with all of its sentences.
 *
 * @param level of a heading, else 0
 */
record Piece(Group.Kind kind, int level, String text) {}
