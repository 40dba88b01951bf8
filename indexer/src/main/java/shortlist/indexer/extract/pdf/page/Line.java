package shortlist.indexer.extract.pdf.page;

import java.util.List;

/**
 * A line of a region, in points from the top left corner of a page turned upright.
 *
 * @param text its words, in normal form NFKC (no ligatures)
 * @param parts the same in pieces, cut where the gap is wider than between words and at raised
 *        marks, which are left out; never empty
 * @param gaps how many gaps it has that are as wide as between columns
 * @param size the size of its largest letters
 * @param font the name of the font in which it begins
 * @param mainSize the size of most of its letters
 * @param mainFont the name of the font of most of its letters
 * @param lastFont the name of the font in which it ends
 * @param page from 1
 * @param region the part of a page in which it stands; numbers grow in reading order
 * @param x its left edge
 * @param end its right edge
 * @param y its baseline
 */
public record Line(String text, List<String> parts, int gaps, float size, String font,
    float mainSize, String mainFont, String lastFont, int page, int region, float x, float end,
    float y) {

  private static final float SAME = 0.5f;

  /** Copies the list. */
  public Line {
    parts = List.copyOf(parts);
  }

  /** Whether both begin in the same letters. */
  public boolean looksLike(Line other) {
    return font.equals(other.font) && Math.abs(size - other.size) <= SAME;
  }

  /** Whether most letters of both are the same. */
  public boolean isSetLike(Line other) {
    return mainFont.equals(other.mainFont) && Math.abs(mainSize - other.mainSize) <= SAME;
  }
}
