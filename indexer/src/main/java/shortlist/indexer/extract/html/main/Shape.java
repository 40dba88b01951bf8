package shortlist.indexer.extract.html.main;

import java.util.List;

/**
 * How the main part of a page is made, which tells texts from listings.
 *
 * @param prose characters of prose, short scraps counting little and link text nothing
 * @param linkDensity share of link text, 0 to 1
 * @param entries the parts that lead to other pages
 */
public record Shape(double prose, double linkDensity, Entries entries) {

  private static final int SCRAP = 25;
  private static final int SENTENCE = 80;

  static Shape of(List<Segment> segments, Entries entries) {
    double prose = 0;
    int words = 0;
    int linkWords = 0;
    for (Segment segment : segments) {
      prose += prose(segment.text);
      words += segment.text.words;
      linkWords += segment.text.linkWords;
    }
    return new Shape(prose, words == 0 ? 0 : (double) linkWords / words, entries);
  }

  private static double prose(TextStats text) {
    double plain = 1 - text.linkDensity();
    double characters = (text.letters + text.words) * plain;
    double weight = characters < SCRAP ? 0.1 : characters < SENTENCE ? 0.5 : 1;
    return characters * weight * plain;
  }
}
