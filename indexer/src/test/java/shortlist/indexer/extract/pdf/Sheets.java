package shortlist.indexer.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Prints pages of 612 by 792 points for tests; places are from the top left corner. */
final class Sheets implements AutoCloseable {

  static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);
  static final PDType1Font ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDType1Font TYPEWRITER = new PDType1Font(FontName.COURIER);
  static final float LEADING = 12;
  private static final float HEIGHT = 792;

  private final PDDocument document = new PDDocument();
  private PDPageContentStream out;

  /** With a first page. */
  Sheets() throws IOException {
    out = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  void nextPage() throws IOException {
    out.close();
    out = newPage();
  }

  void write(PDType1Font font, float size, float x, float y, String text) throws IOException {
    out.beginText();
    out.setWordSpacing(0);
    out.setFont(font, size);
    out.newLineAtOffset(x, HEIGHT - y);
    out.showText(text);
    out.endText();
  }

  /** Lines of 10 points, one below the other, spread to a width; those that end in | are not. */
  void column(float x, float y, float width, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      boolean spread = !lines[i].endsWith("|");
      String text = spread ? lines[i] : lines[i].substring(0, lines[i].length() - 1);
      float room = width - ROMAN.getStringWidth(text) / 100;
      long spaces = text.chars().filter(c -> c == ' ').count();
      out.beginText();
      out.setFont(ROMAN, 10);
      out.setWordSpacing(spread && spaces > 0 ? room / spaces : 0);
      out.newLineAtOffset(x, HEIGHT - y - i * LEADING);
      out.showText(text);
      out.endText();
    }
  }

  /** Up the left margin. */
  void stamp(String text) throws IOException {
    out.beginText();
    out.setWordSpacing(0);
    out.setFont(ROMAN, 20);
    out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 30, 200));
    out.showText(text);
    out.endText();
  }

  PdfPage read() throws IOException {
    out.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return PdfText.read(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
