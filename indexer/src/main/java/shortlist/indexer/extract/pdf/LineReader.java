package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  private static final String CUT = "\n";

  private final List<Line> lines = new ArrayList<>();
  private final List<List<TextPosition>> words = new ArrayList<>();
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
    words.add(List.copyOf(positions));
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
    List<TextPosition> visible = words.stream()
        .flatMap(List::stream)
        .filter(letter -> !letter.getUnicode().isBlank())
        .toList();
    if (!whole.isEmpty() && !visible.isEmpty()) {
      float size = largest(visible);
      TextPosition first = visible.stream()
          .filter(letter -> !isMark(letter, size))
          .findFirst()
          .orElse(visible.getFirst());
      lines.add(new Line(whole, parts(size), Math.round(size * 2) / 2f, font(first),
          getCurrentPageNo(), first.getYDirAdj()));
    }
    words.clear();
    text.setLength(0);
  }

  private static float largest(List<TextPosition> letters) {
    float size = 0;
    for (TextPosition letter : letters) {
      size = Math.max(size, letter.getFontSizeInPt());
    }
    return size;
  }

  private List<String> parts(float size) {
    StringBuilder parts = new StringBuilder();
    float end = Float.MAX_VALUE;
    for (List<TextPosition> word : words) {
      parts.append(' ');
      for (TextPosition letter : word) {
        boolean blank = letter.getUnicode().isBlank();
        boolean mark = !blank && isMark(letter, size);
        if (mark || (!blank && letter.getXDirAdj() - end > GAP * size)) {
          parts.append(CUT);
        }
        if (!mark) {
          parts.append(letter.getUnicode());
        }
        if (!blank) {
          end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
      }
    }
    return Stream.of(Normalizer.normalize(parts, Form.NFKC).split(CUT, -1))
        .map(Spaces::collapse)
        .filter(part -> !part.isEmpty())
        .toList();
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
