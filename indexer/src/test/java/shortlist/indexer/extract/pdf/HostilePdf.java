package shortlist.indexer.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents made to harm whoever reads them. Each that has text says {@link #TEXT}. */
enum HostilePdf {

  ENCRYPTED {
    @Override
    void write(PDDocument document) throws IOException {
      page(document);
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }
  },
  WITHOUT_PAGES {
    @Override
    void write(PDDocument document) {
      // None.
    }
  },
  CYCLIC_PAGE_TREE {
    @Override
    void write(PDDocument document) throws IOException {
      page(document);
      COSDictionary pages = document.getPages().getCOSObject();
      pages.getCOSArray(COSName.KIDS).add(pages);
    }
  },
  DEEP_PAGE_TREE {
    @Override
    byte[] bytes() {
      StringBuilder file = new StringBuilder("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >>");
      for (int i = 2; i < 50_000; i++) {
        file.append(" endobj\n").append(i).append(" 0 obj << /Type /Pages /Count 1 /Kids [");
        file.append(i + 1).append(" 0 R] >>");
      }
      return file.append(" endobj\ntrailer << /Root 1 0 R >>\n%%EOF")
          .toString()
          .getBytes(StandardCharsets.US_ASCII);
    }
  },
  TEN_THOUSAND_PAGES {
    @Override
    void write(PDDocument document) throws IOException {
      for (int i = 0; i < 10_000; i++) {
        page(document);
      }
    }
  },
  A_BILLION_PAGES_CLAIMED {
    @Override
    void write(PDDocument document) throws IOException {
      page(document);
      document.getPages().getCOSObject().setInt(COSName.COUNT, 1_000_000_000);
    }
  },
  FORM_THAT_DRAWS_ITSELF {
    @Override
    void write(PDDocument document) throws IOException {
      PDPage page = page(document);
      COSStream form = stream(document, "/Self Do");
      form.setItem(COSName.TYPE, COSName.XOBJECT);
      form.setItem(COSName.SUBTYPE, COSName.FORM);
      form.setItem(COSName.BBOX, page.getMediaBox().getCOSArray());
      COSDictionary objects = new COSDictionary();
      objects.setItem("Self", form);
      COSDictionary resources = page.getResources().getCOSObject();
      resources.setItem(COSName.XOBJECT, objects);
      form.setItem(COSName.RESOURCES, resources);
      append(document, page, "/Self Do");
    }
  },
  FONT_THAT_SHOWS_ITSELF {
    @Override
    void write(PDDocument document) throws IOException {
      PDPage page = page(document);
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE3);
      font.setItem(COSName.FONT_BBOX, page.getMediaBox().getCOSArray());
      font.setItem(COSName.FONT_MATRIX, array(1, 0, 0, 1, 0, 0));
      COSDictionary shapes = new COSDictionary();
      shapes.setItem("a", stream(document, "1 0 d0 BT /Loop 9 Tf (aa) Tj ET"));
      font.setItem(COSName.CHAR_PROCS, shapes);
      COSDictionary encoding = new COSDictionary();
      COSArray names = array(97);
      names.add(COSName.getPDFName("a"));
      encoding.setItem(COSName.DIFFERENCES, names);
      font.setItem(COSName.ENCODING, encoding);
      font.setInt(COSName.FIRST_CHAR, 97);
      font.setInt(COSName.LAST_CHAR, 97);
      font.setItem(COSName.WIDTHS, array(1));
      font.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
      fonts.setItem("Loop", font);
      append(document, page, "BT /Loop 9 Tf (aaaa) Tj ET");
    }
  },
  FONT_MADE_OF_ITSELF {
    @Override
    void write(PDDocument document) throws IOException {
      PDPage page = page(document);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE0);
      COSArray descendants = new COSArray();
      descendants.add(font);
      font.setItem(COSName.DESCENDANT_FONTS, descendants);
      font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
      page.getResources()
          .getCOSObject()
          .getCOSDictionary(COSName.FONT)
          .setItem("Loop", font);
      append(document, page, "BT /Loop 9 Tf (aaaa) Tj ET");
    }
  },
  ENDLESS_CHARACTER_MAP {
    @Override
    void write(PDDocument document) throws IOException {
      PDPage page = page(document);
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      COSDictionary font = (COSDictionary) fonts.getValues().iterator().next().getCOSObject();
      font.setItem(COSName.TO_UNICODE, stream(document,
          "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
              + "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n".repeat(1_000)));
    }
  },
  HUGE_PICTURE {
    @Override
    void write(PDDocument document) throws IOException {
      PDPage page = page(document);
      COSStream image = stream(document, "x");
      image.setItem(COSName.TYPE, COSName.XOBJECT);
      image.setItem(COSName.SUBTYPE, COSName.IMAGE);
      image.setInt(COSName.WIDTH, 1_000_000);
      image.setInt(COSName.HEIGHT, 1_000_000);
      image.setInt(COSName.BITS_PER_COMPONENT, 16);
      image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
      COSDictionary objects = new COSDictionary();
      objects.setItem("Picture", image);
      page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
      append(document, page, "/Picture Do");
    }
  },
  BLANKS_WITHOUT_END {
    @Override
    void write(PDDocument document) throws IOException {
      bomb(document, " ".repeat(1_000_000), 100);
    }
  },
  LETTERS_WITHOUT_END {
    @Override
    void write(PDDocument document) throws IOException {
      bomb(document, "BT /F1 9 Tf 1 0 0 1 80 80 Tm (letters) Tj ET\n".repeat(1_000), 1_000);
    }
  },
  STATES_WITHOUT_END {
    @Override
    void write(PDDocument document) throws IOException {
      bomb(document, "q ".repeat(100_000), 40);
    }
  },
  OBJECTS_WITHOUT_END {
    @Override
    byte[] bytes() {
      ByteArrayOutputStream objects = new ByteArrayOutputStream();
      deflate(objects, "1 0 2 9 ".repeat(100_000), 800);
      String head = "%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 100000000 /First 800000000"
          + " /Filter /FlateDecode /Length " + objects.size() + " >>\nstream\n";
      String tail = "\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF";
      return (head + objects.toString(StandardCharsets.ISO_8859_1) + tail)
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  DEEP_ARRAYS {
    @Override
    byte[] bytes() {
      return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages " + "[".repeat(500_000)
          + " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }
  },
  PAGES_THAT_ARE_THEMSELVES {
    @Override
    byte[] bytes() {
      return "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >> endobj\n"
          .concat("trailer << /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF")
          .getBytes(StandardCharsets.US_ASCII);
    }
  };

  /** What stands on each page that has text. */
  static final String TEXT = "Printed words of a harmless kind.";

  /** Fills a document; those that PDFBox would not write are bytes from the start. */
  void write(PDDocument document) throws IOException {
    throw new IOException("written without PDFBox");
  }

  /** The file. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      write(document);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PDPage page(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    page.setResources(new PDResources());
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
      out.newLineAtOffset(80, 700);
      out.showText(TEXT);
      out.endText();
    }
    return page;
  }

  private static void append(PDDocument document, PDPage page, String operators)
      throws IOException {
    COSArray contents = new COSArray();
    contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
    contents.add(stream(document, operators));
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private static COSStream stream(PDDocument document, String text) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static void bomb(PDDocument document, String part, int times) throws IOException {
    PDPage page = page(document);
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      deflate(out, part, times);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  private static void deflate(OutputStream to, String part, int times) {
    byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
    try {
      DeflaterOutputStream out = new DeflaterOutputStream(to);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
      out.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSArray array(int... numbers) {
    COSArray array = new COSArray();
    for (int number : numbers) {
      array.add(COSInteger.get(number));
    }
    return array;
  }
}
