package shortlist.indexer.extract.pdf.page;

import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says. Some files map their ligatures to nothing; the names of glyphs know better.
 */
final class Unicode {

  private Unicode() {}

  static String of(TextPosition position) {
    String text = position.getUnicode();
    for (int i = 0; i < text.length(); i++) {
      if (isNone(text.charAt(i))) {
        String named = named(position);
        return named == null
            ? text.replaceAll("[\\ufffd\\uffff\\p{Cntrl}\\ue000-\\uf8ff]", " ")
            : named;
      }
    }
    // Where a letter is printed for it, it is a hyphen.
    return text.equals("\u00ad") ? "-" : text;
  }

  private static boolean isNone(char c) {
    return c == '\ufffd' || c == '\uffff' || Character.getType(c) == Character.PRIVATE_USE
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  /** By the name of the glyph, such as {@code f_i}. */
  private static @Nullable String named(TextPosition position) {
    int[] codes = position.getCharacterCodes();
    if (codes == null || codes.length != 1
        || !(position.getFont() instanceof PDSimpleFont font) || font.getEncoding() == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (String name : font.getEncoding().getName(codes[0]).split("_", -1)) {
      String letter = GlyphList.getAdobeGlyphList().toUnicode(name);
      if (letter == null) {
        return null;
      }
      text.append(letter);
    }
    return text.toString();
  }
}
