package shortlist.indexer.extract.pdf.page;

/**
 * A letter, or a few set as one, in points from the top left corner of a page turned upright.
 *
 * @param text not blank
 * @param x its left edge
 * @param end its right edge
 * @param y its baseline
 * @param size of the font
 * @param font its name, without the tag of its subset; empty if unknown
 * @param spaced whether the file writes a space before it
 */
record Letter(String text, float x, float end, float y, float size, String font, boolean spaced) {

  /** Smaller letters than this part of the line's are raised or lowered marks. */
  private static final float MARK = 0.8f;

  /** Small capitals are small too, and no marks. */
  boolean isMarkIn(float lineSize) {
    return size < MARK * lineSize && !Character.isUpperCase(text.codePointAt(0));
  }
}
