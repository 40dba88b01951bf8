package shortlist.indexer.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig.IMAGE_STRATEGY;
import org.apache.tika.parser.pdf.PDFParserConfig.OCR_STRATEGY;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/**
 * What Apache Tika reads in a document: its text, and what it says of itself.
 *
 * @param title empty if it names none
 * @param authors in order; may be empty
 * @param created the day its file was made, in UTC
 * @param pages how many it has, read or not
 * @param text all of it, a newline between paragraphs; may be empty
 */
record TikaPass(String title, List<String> authors, Optional<LocalDate> created, int pages,
    String text) {

  /**
   * Reads a document.
   *
   * @throws org.apache.tika.exception.EncryptedDocumentException if it cannot be opened without a
   *         password
   * @throws TikaException if it is damaged and no text could be read before that showed
   */
  static TikaPass over(byte[] pdf) throws IOException, TikaException {
    Metadata metadata = new Metadata();
    Paragraphs paragraphs = new Paragraphs();
    PDFParser parser = new PDFParser();
    parser.setPDFParserConfig(limits());
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    try {
      parser.parse(new ByteArrayInputStream(pdf), paragraphs, metadata, context);
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new TikaException("the text could not be written", e);
      }
    } catch (TikaException e) {
      if (paragraphs.text().isBlank()) {
        throw e;
      }
    }
    return of(metadata, paragraphs.text());
  }

  private static TikaPass of(Metadata metadata, String text) {
    String title = Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)).orElse("");
    List<String> authors = Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
        .flatMap(line -> Names.split(line).stream())
        .toList();
    Optional<LocalDate> created = Optional.ofNullable(metadata.getDate(TikaCoreProperties.CREATED))
        .map(Date::toInstant)
        .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    Integer pages = metadata.getInt(PagedText.N_PAGES);
    return new TikaPass(Spaces.collapse(title), Names.distinct(authors), created,
        pages == null ? 0 : pages, text);
  }

  /** The printed text and nothing else: no forms, notes, bookmarks, pictures or scripts. */
  private static PDFParserConfig limits() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(OCR_STRATEGY.NO_OCR);
    config.setImageStrategy(IMAGE_STRATEGY.NONE);
    config.setExtractInlineImages(false);
    config.setExtractInlineImageMetadataOnly(false);
    config.setExtractAcroFormContent(false);
    config.setIfXFAExtractOnlyXFA(false);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setExtractActions(false);
    config.setExtractFontNames(false);
    config.setExtractIncrementalUpdateInfo(false);
    config.setParseIncrementalUpdates(false);
    config.setDetectAngles(false);
    // A page that cannot be read must not cost the others.
    config.setCatchIntermediateIOExceptions(true);
    // Letters printed twice to look bold are one letter.
    config.setSuppressDuplicateOverlappingText(true);
    // Never a file on disk: what does not fit into the memory of this process ends it.
    config.setMaxMainMemoryBytes(-1);
    return config;
  }

  /** Leaves attachments where they are. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata,
        boolean outputHtml) {
      // Never asked for.
    }
  }
}
