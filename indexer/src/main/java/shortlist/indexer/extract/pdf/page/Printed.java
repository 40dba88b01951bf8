package shortlist.indexer.extract.pdf.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is printed on the pages of a document.
 *
 * @param lines of the first 300 pages in reading order, without running heads, page numbers and
 *        line numbers
 * @param sideways the letters of the first page that are turned, such as the stamp of arXiv
 * @param damaged whether a page could not be read to its end
 */
public record Printed(List<Line> lines, String sideways, boolean damaged) {

  /** Copies the list. */
  public Printed {
    lines = List.copyOf(lines);
  }

  /** Reads the pages; those that are damaged give what could be read. */
  public static Printed of(PDDocument document) throws IOException {
    return PageReader.read(document);
  }
}
