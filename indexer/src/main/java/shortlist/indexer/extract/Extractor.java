package shortlist.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import shortlist.corpus.archive.DeclaredCharset;
import shortlist.corpus.archive.Directives;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.Format;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.Gunzip;
import shortlist.corpus.xml.UnreadableException;
import shortlist.indexer.extract.feed.Entry;
import shortlist.indexer.extract.feed.EntryReader;
import shortlist.indexer.extract.html.HtmlReader;
import shortlist.indexer.extract.pdf.PdfPage;
import shortlist.indexer.extract.pdf.PdfReader;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Languages;

/**
 * Makes documents of responses: a pure function of their address, headers and bytes. Safe for use
 * by several threads; close it to end the processes that read PDF files.
 */
public final class Extractor implements AutoCloseable {

  private static final int MAX_TEXT_BYTES = 5 << 20;
  private static final int MAX_FEED_BYTES = 16 << 20;
  /** Enough to tell what it is. */
  private static final int START = 8_192;
  private static final int MAX_PDF_BYTES = 50 << 20;
  private static final Duration PDF_LIMIT = Duration.ofSeconds(30);
  /** Within the first kilobyte, as readers of PDF take it (ISO 32000, implementation notes). */
  private static final String PDF = "%PDF-";
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]+");
  private static final Pattern HEADING_MARKS = Pattern.compile("^#+\\s*");
  private static final int MAX_TITLE = 200;

  private final PdfReader pdf = new PdfReader(PDF_LIMIT);
  private final boolean forIndex;

  private Extractor(boolean forIndex) {
    this.forIndex = forIndex;
  }

  /** Reads whatever it is given, also what asks not to be shown to those who search. */
  public Extractor() {
    this(false);
  }

  /** Reads for an index: of pages that ask to be left out of such (noindex), it reads nothing. */
  public static Extractor forIndex() {
    return new Extractor(true);
  }

  /** Reads a response; never throws for what stands in it. */
  public Extraction extract(Response response) {
    if (response.status() < 200 || response.status() >= 300) {
      return new Extraction.Empty("the server answered with status " + response.status());
    }
    try {
      return read(response);
    } catch (IOException e) {
      return new Extraction.Failed("the body could not be decoded (" + e.getMessage() + ")");
    } catch (RuntimeException | StackOverflowError e) {
      return new Extraction.Failed("the page could not be read (" + e + ")");
    }
  }

  private Extraction read(Response response) throws IOException {
    String type = response.contentType();
    byte[] start = response.content(START);
    if (isPdf(start)) {
      return pdf(response);
    }
    Format format = Format.of(Gunzip.ifZipped(start, START), type);
    if (format == Format.FEED || format == Format.JSON_FEED) {
      return feed(response, format);
    }
    if (format == Format.SITEMAP) {
      return new Extraction.Empty("a sitemap, not a page");
    }
    String head = new String(start, StandardCharsets.ISO_8859_1).strip();
    boolean markup = head.startsWith("<");
    return switch (type) {
      case "text/html", "application/xhtml+xml", "" -> html(response);
      case "application/pdf" -> markup
          ? html(response)
          : pdf(response);
      case "text/plain", "text/markdown", "text/x-markdown" -> markup && isHtml(head)
          ? html(response)
          : plain(response);
      default -> markup && isHtml(head)
          ? html(response)
          : new Extraction.Empty("nothing to read in " + type);
    };
  }

  private static Extraction feed(Response response, Format format) throws IOException {
    byte[] bytes = Gunzip.ifZipped(response.content(MAX_FEED_BYTES), MAX_FEED_BYTES);
    try {
      List<Entry> entries = EntryReader.read(Feed.read(response, bytes, format), response.url());
      return entries.isEmpty()
          ? new Extraction.Empty("a feed whose items have no text")
          : new Extraction.Entries(entries);
    } catch (UnreadableException e) {
      return new Extraction.Failed(String.valueOf(e.getMessage()));
    }
  }

  /** By its first bytes: servers call much a PDF that is none, and pages write about PDFs. */
  private static boolean isPdf(byte[] start) {
    String head = new String(start, StandardCharsets.ISO_8859_1);
    return head.contains(PDF) && !head.stripLeading().startsWith("<");
  }

  private static boolean isHtml(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.contains("<html");
  }

  private Extraction html(Response response) throws IOException {
    String html = DeclaredCharset.decode(response.content(MAX_TEXT_BYTES), response.charset());
    if (Binary.is(html)) {
      return new Extraction.Empty("binary data, not a page");
    }
    org.jsoup.nodes.Document page = HtmlReader.parse(response.url(), html);
    if (forIndex && Directives.of(response, robots(page)).noindex()) {
      return new Extraction.Empty("its author asks that it is not indexed (noindex)");
    }
    Optional<WebUrl> pdf = Paper.pdf(response.url(), page);
    Document document = HtmlReader.read(response.url(), page, response.fetchedAt());
    if (pdf.isPresent()) {
      return new Extraction.Extracted(Paper.presented(document), pdf.get());
    }
    return document.content().text().isBlank()
        ? new Extraction.Empty(Textless.reason(HtmlReader.parse(response.url(), html)))
        : new Extraction.Extracted(document);
  }

  /** What the page's own elements say to crawlers. */
  private static List<String> robots(org.jsoup.nodes.Document page) {
    return page.select("meta[name]")
        .stream()
        .filter(meta -> Directives.isForUs(meta.attr("name")))
        .map(meta -> meta.attr("content"))
        .toList();
  }

  private static Extraction plain(Response response) throws IOException {
    String decoded = DeclaredCharset.decode(response.content(MAX_TEXT_BYTES), response.charset());
    if (Binary.is(decoded)) {
      return new Extraction.Empty("binary data, not a text");
    }
    String text = CONTROLS.matcher(decoded.replace("\r\n", "\n")).replaceAll("").strip();
    if (text.isEmpty()) {
      return new Extraction.Empty("the file has no text");
    }
    int newline = text.indexOf('\n');
    String first = newline < 0 ? text : text.substring(0, newline);
    String title = first.length() <= MAX_TITLE
        ? HEADING_MARKS.matcher(first).replaceFirst("").strip()
        : "";
    Metadata metadata = new Metadata(title, List.of(), null, Languages.of(text, null),
        Kind.ARTICLE, response.url().host(), "");
    return new Extraction.Extracted(Document.at(response.url(), metadata, new Content(text, text)));
  }

  private Extraction pdf(Response response) throws IOException {
    PdfReader.Result result = pdf.read(response.content(MAX_PDF_BYTES));
    return result.page()
        .<Extraction>map(page -> new Extraction.Extracted(document(response, page)))
        .orElseGet(() -> new Extraction.Failed(result.reason()));
  }

  private static Document document(Response response, PdfPage page) {
    WebUrl url = response.url();
    LocalDate published = page.published()
        .filter(day -> Dates.isPlausible(day, day(response.fetchedAt())))
        .orElse(null);
    Metadata metadata = new Metadata(page.title(), page.authors(), published,
        Languages.of(page.content().text(), null), page.paper() ? Kind.PAPER : Kind.ARTICLE,
        url.host(),
        page.summary());
    return Document.at(url, metadata, page.content());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    pdf.close();
  }
}
