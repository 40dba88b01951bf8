package shortlist.indexer.extract.html.metadata;

import java.util.List;

/**
 * A line of a page as a reader sees it.
 *
 * @param text with single spaces; not empty
 * @param pieces the runs of text in it that elements hold apart; at least one
 * @param level 1 to 6 in a heading, else 0
 * @param zone where it stands
 */
record Line(String text, List<String> pieces, int level, Zone zone) {}
