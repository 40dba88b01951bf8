package shortlist.indexer.extract.pdf.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the letters of each page from PDFBox, which would guess at their order itself. */
final class PageReader extends PDFTextStripper {

  private static final int MAX_PAGES = 300;
  private static final int MAX_LETTERS = 5_000_000;
  private static final int MAX_LETTERS_OF_A_PAGE = 100_000;
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final int QUARTERS = 4;

  private final List<List<Line>> pages = new ArrayList<>();
  private final StringBuilder sideways = new StringBuilder();
  private final IdentityHashMap<PDFont, String> fonts = new IdentityHashMap<>();
  private final Columns columns = new Columns();
  private int letters;
  private int lettersBefore;
  private int regions;
  private boolean damaged;

  private PageReader() {
    setEndPage(MAX_PAGES);
    setShouldSeparateByBeads(false);
    // Letters printed twice to look bold are one letter.
    setSuppressDuplicateOverlappingText(true);
  }

  static Printed read(PDDocument document) throws IOException {
    PageReader reader = new PageReader();
    reader.getText(document);
    return new Printed(Margins.without(reader.pages), reader.sideways.toString(), reader.damaged);
  }

  /** A page that cannot be read must not cost the others. */
  @Override
  public void processPage(PDPage page) {
    if (letters > MAX_LETTERS) {
      return;
    }
    lettersBefore = letters;
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      damaged = true;
      writePage();
      charactersByArticle.clear();
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    letters++;
    if (letters > MAX_LETTERS || letters - lettersBefore > MAX_LETTERS_OF_A_PAGE) {
      throw new TooManyLetters();
    }
    super.processTextPosition(text);
  }

  /** Ends the reading of a page. */
  private static final class TooManyLetters extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyLetters() {
      super("too many letters", null, false, false);
    }
  }

  @Override
  protected void writePage() {
    List<TextPosition> positions = new ArrayList<>();
    charactersByArticle.forEach(positions::addAll);
    List<Run> runs = Margins.withoutLineNumbers(Run.of(upright(positions)));
    List<Line> lines = new ArrayList<>();
    for (List<Run> region : columns.regions(runs)) {
      regions++;
      for (List<Run> row : Rows.of(region)) {
        Line line = LineBuilder.of(row, getCurrentPageNo(), regions);
        if (!line.text().isEmpty()) {
          lines.add(line);
        }
      }
    }
    pages.add(lines);
  }

  /** The letters that stand as most of the page does. What stands otherwise is no text. */
  private List<Letter> upright(List<TextPosition> positions) {
    int[] counts = new int[QUARTERS];
    for (TextPosition position : positions) {
      counts[quarter(position)]++;
    }
    int most = 0;
    for (int i = 1; i < QUARTERS; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    List<Letter> upright = new ArrayList<>(positions.size());
    boolean spaced = false;
    for (TextPosition position : positions) {
      String text = Unicode.of(position);
      if (quarter(position) != most) {
        if (pages.isEmpty()) {
          sideways.append(text);
        }
      } else if (text.isBlank()) {
        spaced = true;
      } else {
        upright.add(letter(position, text, spaced));
        spaced = false;
      }
    }
    return upright;
  }

  private static int quarter(TextPosition position) {
    return Math.floorMod((int) position.getDir() / 90, QUARTERS);
  }

  private Letter letter(TextPosition position, String text, boolean spaced) {
    float x = position.getXDirAdj();
    String font = fonts.computeIfAbsent(position.getFont(), PageReader::name);
    return new Letter(text, x, x + position.getWidthDirAdj(), position.getYDirAdj(),
        position.getYScale(), font, spaced);
  }

  private static String name(PDFont font) {
    String name = font.getName();
    return name == null ? "" : SUBSET.matcher(name).replaceFirst("");
  }
}
