package shortlist.indexer.extract.pdf;

import java.util.List;

/**
 * A line of the first pages.
 *
 * @param text its words
 * @param parts the same in pieces, cut where the gap is wider than between words and at raised
 *        marks, which are left out
 * @param size the size of its largest letters, in points
 * @param font the name of the font in which it begins
 * @param page from 1
 * @param y of its baseline, in points from the top of the page
 */
record Line(String text, List<String> parts, float size, String font, int page, float y) {

  private static final float SAME = 0.5f;

  /** Whether both are set in the same letters. */
  boolean looksLike(Line other) {
    return font.equals(other.font) && Math.abs(size - other.size) <= SAME;
  }
}
