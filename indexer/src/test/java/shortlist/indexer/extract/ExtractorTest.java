package shortlist.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.sampleweb.SampleWeb;

class ExtractorTest {

  private static final WebUrl URL = WebUrl.of("http://example.org/page");

  private final Extractor extractor = new Extractor();

  @AfterEach
  void close() {
    extractor.close();
  }

  @ParameterizedTest
  @CsvSource({
      "text/html; charset=iso-8859-1, ISO-8859-1,   ''",
      "text/html; charset=utf-8,      UTF-8,        ''",
      "text/html,                     windows-1251, '<meta charset=windows-1251>'",
      "text/html,                     UTF-8,        ''",
      "text/html,                     windows-1252, ''",
      "text/html; charset=nonsense,   UTF-8,        ''",
      "text/html,                     UTF-8,        '<meta charset=utf-16>'",
      "text/html,                     UTF-16LE,     '\ufeff'"})
  void theEncodingIsFound(String contentType, String charset, String head) {
    String word = charset.equals("windows-1251") ? "Привет" : "Überfähre";
    byte[] body = (head + "<p>" + word + "</p>").getBytes(Charset.forName(charset));

    assertThat(document(contentType, body).content().text()).isEqualTo(word);
  }

  @Test
  void plainTextIsTakenAsItIs() {
    Document document = document("text/plain", utf8("Title line\n\nA body.\n  indented\n"));

    assertThat(document.content().text()).isEqualTo("Title line\n\nA body.\n  indented");
    assertThat(document.metadata().title()).isEqualTo("Title line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?xml version='1.0'?><rss><channel/></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'/>", "<?xml version='1.0'?>\n<urlset/>",
      "<!DOCTYPE html><nav><a href=/>Home</a></nav>", ""})
  void whatIsNotToBeReadIsEmpty(String body) {
    assertThat(extract("text/html", utf8(body))).isInstanceOf(Extraction.Empty.class);
  }

  @Test
  void compressedBodiesAreReadUpToALimit() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8("<p>It begins here. "));
      for (int i = 0; i < 1_000; i++) {
        gzip.write(utf8("again ".repeat(20_000)));
      }
    }
    Headers headers = new Headers(List.of(new Headers.Field("Content-Type", "text/html"),
        new Headers.Field("Content-Encoding", "gzip")));

    Extraction extraction = extractor
        .extract(new Response(URL, Instant.EPOCH, 200, headers, bytes.toByteArray()));

    assertThat(extraction).isInstanceOfSatisfying(Extraction.Extracted.class,
        extracted -> assertThat(extracted.document().content().text())
            .startsWith("It begins here.")
            .hasSizeLessThan(6 << 20));
  }

  @ParameterizedTest
  @CsvSource({"delayed-feedback-in-conversion-models",
      "measuring-silent-failures-in-model-pipelines"})
  void papersAreRead(String slug) throws IOException {
    Document document = document("application/pdf", paper(slug));

    assertThat(document.metadata().title().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .startsWith(slug.substring(0, 20));
    assertThat(document.content().words()).isGreaterThan(300);
    assertThat(document.metadata().language()).isEqualTo("en");
    assertThat(document.metadata().authors()).isNotEmpty();
    assertThat(document.metadata().summary()).isNotEmpty();
    assertThat(document.metadata().kind()).isEqualTo(Kind.PAPER);
  }

  @Test
  void aTruncatedPaperIsNoCrash() throws IOException {
    byte[] whole = paper("delayed-feedback-in-conversion-models");
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThat(extract("application/pdf", half)).isNotNull();
  }

  @Test
  void encryptedEmptyAndDamagedPdfsFailWithAReason() {
    assertThat(extract("application/pdf", pdf(1, true)))
        .isEqualTo(new Extraction.Failed("the PDF is encrypted"));
    assertThat(extract("application/pdf", pdf(0, false)))
        .isEqualTo(new Extraction.Failed("the PDF has no pages"));
    assertThat(extract("application/pdf", pdf(1, false)))
        .isEqualTo(new Extraction.Failed("the PDF has no text, only pictures"));
    assertThat(extract("application/pdf", utf8("%PDF-1.7\n1 0 obj << /Kids 1 0 R >>")))
        .isEqualTo(new Extraction.Failed("the PDF is damaged"));
  }

  @Test
  void htmlThatCallsItselfPdfIsReadAsHtml() {
    assertThat(document("application/pdf", utf8("<html><p>Not a PDF.</p>")).content().text())
        .isEqualTo("Not a PDF.");
  }

  @Test
  void aPdfThatCallsItselfHtmlIsReadAsPdf() throws IOException {
    assertThat(document("text/html", paper("delayed-feedback-in-conversion-models")).metadata()
        .kind()).isEqualTo(Kind.PAPER);
  }

  @Test
  void aPageThatWritesAboutPdfsIsReadAsHtml() {
    assertThat(document("text/html", utf8("<html><p>They begin with %PDF-1.7.")).content().text())
        .isEqualTo("They begin with %PDF-1.7.");
  }

  @Test
  void aFutureDayInAPdfIsNotBelieved() throws IOException {
    Extraction extraction = extractor
        .extract(new Response(URL, Instant.parse("1995-01-15T10:00:00Z"), 200,
            Headers.of("Content-Type", "application/pdf"),
            paper("delayed-feedback-in-conversion-models")));

    assertThat(((Extraction.Extracted) extraction).document().metadata().published()).isNull();
  }

  private static byte[] paper(String slug) throws IOException {
    try (var in = SampleWeb.class
        .getResourceAsStream("/shortlist/sampleweb/papers/" + slug + ".pdf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] pdf(int pages, boolean encrypted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Document document(String contentType, byte[] body) {
    Extraction extraction = extract(contentType, body);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  private Extraction extract(String contentType, byte[] body) {
    return extractor.extract(new Response(URL, Instant.parse("2026-01-15T10:00:00Z"), 200,
        Headers.of("Content-Type", contentType), body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
