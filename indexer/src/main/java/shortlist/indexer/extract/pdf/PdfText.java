package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;

/** Makes a page of what Tika reads in a document and what the lines of its first pages show. */
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

  static PdfPage read(byte[] pdf) throws IOException, TikaException {
    TikaPass pass = TikaPass.over(pdf);
    if (pass.pages() == 0) {
      throw new NothingThere("the PDF has no pages");
    }
    if (pass.text().isBlank()) {
      throw new NothingThere("the PDF has no text, only pictures");
    }
    PaperFront front = PaperFront.of(LineReader.read(pdf));
    return new PdfPage(title(pass, front), authors(pass, front), front.summary(), pass.created(),
        front.isPaper(pass.text()), pass.text());
  }

  private static String title(TikaPass pass, PaperFront front) {
    boolean sensible = pass.title().contains(" ") && !NO_TITLE.matcher(pass.title()).matches();
    return sensible && !front.contradicts(pass.title()) ? pass.title() : front.title();
  }

  /** Those that the file names count if the page shows all of them, and more than were found. */
  private static List<String> authors(TikaPass pass, PaperFront front) {
    List<String> shown = front.authors();
    boolean better = pass.authors().size() > shown.size()
        && (shown.isEmpty() || front.shows(pass.authors()));
    return better ? pass.authors() : shown;
  }
}
