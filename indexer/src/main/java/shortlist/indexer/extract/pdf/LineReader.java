package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import shortlist.indexer.extract.text.Spaces;

/**
 * Collects the lines of the first pages with the fonts and places of their letters, which Tika does
 * not tell.
 */
final class LineReader extends PDFTextStripper {

  private static final int ENOUGH_FOR_FRONT = 2;
  /** Wider gaps part columns or names, in sizes of the letters; a space is a quarter to a half. */
  private static final float GAP = 0.65f;
  /** Letters smaller than this part of their neighbours are marks. */
  private static final float MARK = 0.8f;

  private final List<Line> lines = new ArrayList<>();
  private final List<TextPosition> letters = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private LineReader() {
    setEndPage(ENOUGH_FOR_FRONT);
  }

  static List<Line> read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LineReader reader = new LineReader();
      reader.getText(document);
      return reader.lines;
    }
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    letters.addAll(positions);
    text.append(string);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String whole = Spaces.collapse(text.toString());
    List<TextPosition> visible = letters.stream()
        .filter(letter -> !letter.getUnicode().isBlank())
        .toList();
    if (!whole.isEmpty() && !visible.isEmpty()) {
      float size = largest(visible);
      TextPosition first = visible.stream()
          .filter(letter -> !isMark(letter, size))
          .findFirst()
          .orElse(visible.getFirst());
      lines.add(new Line(whole, parts(visible, size), Math.round(size * 2) / 2f, font(first),
          getCurrentPageNo(), first.getYDirAdj()));
    }
    letters.clear();
    text.setLength(0);
  }

  private static float largest(List<TextPosition> letters) {
    float size = 0;
    for (TextPosition letter : letters) {
      size = Math.max(size, letter.getFontSizeInPt());
    }
    return size;
  }

  private static List<String> parts(List<TextPosition> letters, float size) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    float end = letters.getFirst().getXDirAdj();
    for (TextPosition letter : letters) {
      float gap = letter.getXDirAdj() - end;
      boolean mark = isMark(letter, size);
      if (mark || gap > GAP * size) {
        parts.add(part.toString());
        part.setLength(0);
      } else if (gap > letter.getWidthOfSpace() / 2) {
        part.append(' ');
      }
      if (!mark) {
        part.append(letter.getUnicode());
      }
      end = letter.getXDirAdj() + letter.getWidthDirAdj();
    }
    parts.add(part.toString());
    return parts.stream().map(Spaces::collapse).filter(words -> !words.isEmpty()).toList();
  }

  /** Small capitals are small too, and no marks. */
  private static boolean isMark(TextPosition letter, float size) {
    return letter.getFontSizeInPt() < MARK * size
        && !Character.isUpperCase(letter.getUnicode().codePointAt(0));
  }

  /** Without the tag of its subset. */
  private static String font(TextPosition letter) {
    String name = letter.getFont().getName();
    return name == null ? "" : name.replaceFirst("^[A-Z]{6}\\+", "");
  }
}
