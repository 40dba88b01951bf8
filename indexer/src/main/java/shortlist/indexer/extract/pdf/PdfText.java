package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import shortlist.indexer.extract.pdf.flow.PaperText;
import shortlist.indexer.extract.pdf.front.PaperFront;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Printed;
import shortlist.indexer.extract.pdf.page.Vocabulary;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/** Makes a page of what is printed in a document and what its file says of itself. */
final class PdfText {

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
   * Reads a document: the printed text and nothing else, no forms, notes, pictures or attachments.
   *
   * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException if it cannot be opened
   *         without a password
   * @throws NothingThere if it is whole but has no text
   */
  static PdfPage read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() == 0) {
        throw new NothingThere("the PDF has no pages");
      }
      Printed printed = Printed.of(document);
      if (!printed.lines().isEmpty()) {
        return page(printed, document.getDocumentInformation());
      }
      if (printed.damaged()) {
        throw new IOException("no page could be read");
      }
      throw new NothingThere("the PDF has no text, only pictures");
    }
  }

  private static PdfPage page(Printed printed, PDDocumentInformation file) {
    Vocabulary vocabulary = new Vocabulary(printed.lines());
    PaperFront front = PaperFront.of(printed, vocabulary);
    Set<Line> matter = front.matter();
    List<Line> below = printed.lines().stream().filter(line -> !matter.contains(line)).toList();
    PaperText text = PaperText.of(below.isEmpty() ? printed.lines() : below, vocabulary);
    return new PdfPage(title(file, front), authors(file, front), text.summary(),
        front.stamped().or(() -> created(file)), text.references() && !text.summary().isEmpty(),
        text.content());
  }

  /** What the file says counts if the first page says it too. */
  private static String title(PDDocumentInformation file, PaperFront front) {
    String title = Spaces.collapse(Optional.ofNullable(file.getTitle()).orElse(""));
    boolean sensible = title.contains(" ") && !NO_TITLE.matcher(title).matches();
    return sensible && front.confirms(title) ? title : front.title();
  }

  /** Those that the file names count if the page shows all of them, and more than were found. */
  private static List<String> authors(PDDocumentInformation file, PaperFront front) {
    List<String> shown = front.authors();
    List<String> named = Names.split(Optional.ofNullable(file.getAuthor()).orElse(""));
    boolean better = named.size() > shown.size() && (shown.isEmpty() || front.shows(named));
    return better ? named : shown;
  }

  /** The day the file was made, in UTC. */
  private static Optional<LocalDate> created(PDDocumentInformation file) {
    return Optional.ofNullable(file.getCreationDate())
        .map(Calendar::toInstant)
        .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }
}
