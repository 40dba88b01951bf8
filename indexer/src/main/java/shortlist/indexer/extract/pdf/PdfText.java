package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/** Reads the text of a PDF document, and the lines of its first page with their sizes. */
final class PdfText {

  private static final int MAX_PAGES = 300;
  private static final int MAX_TEXT = 5_000_000;
  private static final int ENOUGH_FOR_FRONT = 2;
  private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})-\\n(\\p{Ll})");
  private static final Pattern NO_TITLE = Pattern.compile(
      "(?i).*\\.(?:docx?|tex|dvi|pdf|ps|indd|rtf|qxd)$|untitled.*|microsoft word.*|.*[\\\\/].*"
          + "|title|paper|template.*|proceedings.*|doi:.*|[\\w-]*\\d[\\w-]*|.{0,7}");

  private PdfText() {}

  /** The document holds no text that could be read. */
  static final class NothingThere extends IOException {

    private static final long serialVersionUID = 1;

    NothingThere(String message) {
      super(message);
    }
  }

  /**
   * A line of the first pages.
   *
   * @param text
   *          its words
   * @param size
   *          the size of most of its letters, in points
   */
  record Line(String text, float size) {}

  static PdfPage read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() == 0) {
        throw new NothingThere("the PDF has no pages");
      }
      String text = text(document);
      if (text.isBlank()) {
        throw new NothingThere("the PDF has no text, only pictures");
      }
      PaperFront front = PaperFront.of(lines(document));
      PDDocumentInformation info = document.getDocumentInformation();
      String title = Spaces.collapse(Optional.ofNullable(info.getTitle()).orElse(""));
      boolean sensible = title.contains(" ") && !NO_TITLE.matcher(title).matches();
      List<String> authors = front.authors();
      if (authors.isEmpty() && info.getAuthor() != null) {
        authors = Names.split(info.getAuthor());
      }
      return new PdfPage(sensible && !front.contradicts(title) ? title : front.title(), authors,
          front.summary(), created(info), front.isPaper(text), text);
    }
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setEndPage(MAX_PAGES);
    stripper.setParagraphEnd("\n\n");
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n");
    return paragraphs(stripper.getText(document));
  }

  /** Joins the lines of each paragraph, and words that were parted at the end of a line. */
  private static String paragraphs(String raw) {
    String bounded = raw.substring(0, Math.min(raw.length(), MAX_TEXT));
    List<String> paragraphs = new ArrayList<>();
    for (String part : bounded.split("\\n\\s*\\n", -1)) {
      String joined = Spaces.collapse(HYPHENATED.matcher(part.strip()).replaceAll("$1$2"));
      if (!joined.isEmpty()) {
        paragraphs.add(joined);
      }
    }
    return String.join("\n", paragraphs);
  }

  private static Optional<LocalDate> created(PDDocumentInformation info) {
    Calendar created = info.getCreationDate();
    return created == null
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId()));
  }

  private static List<Line> lines(PDDocument document) throws IOException {
    LineReader reader = new LineReader();
    reader.setEndPage(ENOUGH_FOR_FRONT);
    reader.getText(document);
    return reader.lines;
  }

  /** Collects the lines of text with the size of their letters. */
  private static final class LineReader extends PDFTextStripper {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float size;

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      for (TextPosition position : positions) {
        size = Math.max(size, position.getFontSizeInPt());
      }
      line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
      line.append(' ');
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
      String text = Spaces.collapse(line.toString());
      if (!text.isEmpty()) {
        lines.add(new Line(text, Math.round(size * 2) / 2f));
      }
      line.setLength(0);
      size = 0;
    }
  }
}
