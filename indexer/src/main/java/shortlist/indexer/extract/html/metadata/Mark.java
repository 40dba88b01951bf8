package shortlist.indexer.extract.html.metadata;

import java.util.List;

/**
 * A value that the page's markup names.
 *
 * @param topic what it is said to be
 * @param values the value: that of an attribute, else the runs of text within the element
 * @param line how many lines stand before it
 * @param zone where it stands
 */
record Mark(Topic topic, List<String> values, int line, Zone zone) {

  /** What markup can name. */
  enum Topic {
    /** Microdata and RDFa: {@code itemprop=author}. */
    AUTHOR_PROPERTY,
    /** A link to the author: {@code rel=author}. */
    AUTHOR_LINK,
    /** A class or id such as {@code byline}; microformats' {@code p-author}. */
    AUTHOR_CLASS,
    /** The member who wrote a post of a forum. */
    MEMBER,
    /** {@code itemprop=datePublished}, {@code dt-published}, {@code time[pubdate]}. */
    PUBLISHED,
    /** {@code itemprop=dateModified}, {@code dt-updated}. */
    MODIFIED,
    /** A {@code time} element that says no more. */
    TIME,
    /** A class or id such as {@code post-date}. */
    DATE_CLASS
  }
}
