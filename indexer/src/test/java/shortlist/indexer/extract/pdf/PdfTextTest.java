package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTextTest {

  private static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final PDType1Font ROMAN = new PDType1Font(FontName.TIMES_ROMAN);

  /** Columns of authors, the second one written after the first; raised marks; a running head. */
  @Test
  void authorsInColumnsAreFound() throws Exception {
    PdfPage page = read(document -> {
      try (PDPageContentStream out = page(document)) {
        write(out, ROMAN, 9, 60, 760, "In Proceedings of the Ninth Moor Meeting, Low Moor, 2019");
        write(out, BOLD, 16, 150, 700, "Fair Shares Without Fixed Slots");
        write(out, BOLD, 11, 100, 650, "Oda Tannvik");
        write(out, BOLD, 7, 162, 654, "1");
        write(out, ROMAN, 11, 100, 636, "High Moor");
        write(out, ROMAN, 11, 100, 622, "oda@moor.example");
        write(out, BOLD, 11, 300, 650, "Bo Ek");
        write(out, BOLD, 7, 330, 654, "2");
        write(out, BOLD, 11, 400, 650, "Ada Ruud");
        write(out, ROMAN, 11, 300, 636, "Low Moor");
        write(out, BOLD, 11, 120, 580, "Abstract");
        write(out, ROMAN, 10, 80, 560, "A tenant may exceed its share while nobody waits.");
        write(out, BOLD, 11, 80, 520, "1 Introduction");
        write(out, ROMAN, 10, 80, 500, "Slots stand empty.");
      }
    });

    assertThat(page.title()).isEqualTo("Fair Shares Without Fixed Slots");
    assertThat(page.authors()).containsExactly("Oda Tannvik", "Bo Ek", "Ada Ruud");
    assertThat(page.summary()).isEqualTo("A tenant may exceed its share while nobody waits.");
  }

  @Test
  void theFileNamesTitleAuthorsAndDay() throws Exception {
    PdfPage page = read(document -> {
      try (PDPageContentStream out = page(document)) {
        write(out, ROMAN, 12, 80, 700, "a memo on fair shares for tenants, by oda tannvik");
      }
      Calendar noon = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
      noon.setTimeInMillis(1_552_564_800_000L);
      document.getDocumentInformation().setTitle("A memo on fair shares");
      document.getDocumentInformation().setAuthor("Oda Tannvik; Bo Ek");
      document.getDocumentInformation().setCreationDate(noon);
    });

    assertThat(page.title()).isEqualTo("A memo on fair shares");
    assertThat(page.authors()).containsExactly("Oda Tannvik", "Bo Ek");
    assertThat(page.published()).contains(LocalDate.of(2019, 3, 14));
    assertThat(page.paper()).isFalse();
  }

  @Test
  void attachmentsAreNotRead() throws Exception {
    PdfPage page = read(document -> {
      try (PDPageContentStream out = page(document)) {
        write(out, ROMAN, 12, 80, 700, "Printed words only.");
      }
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("hidden.txt");
      file.setEmbeddedFile(new PDEmbeddedFile(document,
          new ByteArrayInputStream("attached words".getBytes(StandardCharsets.UTF_8))));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("hidden.txt", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
    });

    assertThat(page.content().text()).isEqualTo("Printed words only.");
  }

  @Test
  void pagesBeyondTheLimitAreLeftOut() throws Exception {
    PdfPage page = read(document -> {
      for (int i = 1; i <= 302; i++) {
        try (PDPageContentStream out = page(document)) {
          write(out, ROMAN, 12, 80, 700, "This is page " + i + ".");
        }
      }
    });

    assertThat(page.content().text()).endsWith("This is page 300.");
  }

  private interface Writer {

    void write(PDDocument document) throws IOException;
  }

  private static PdfPage read(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      writer.write(document);
      document.save(out);
    }
    return PdfText.read(out.toByteArray());
  }

  private static PDPageContentStream page(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private static void write(PDPageContentStream out, PDType1Font font, float size, float x, float y,
      String text) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }
}
