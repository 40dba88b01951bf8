package shortlist.indexer.extract.html.main;

/**
 * How the main part of a page is made, which tells texts from listings.
 *
 * @param prose weighted characters of prose
 * @param linkDensity share of link text, 0 to 1
 * @param entries the parts that lead to other pages
 */
public record Shape(double prose, double linkDensity, Entries entries) {}
