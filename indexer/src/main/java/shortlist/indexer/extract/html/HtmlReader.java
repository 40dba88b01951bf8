package shortlist.indexer.extract.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Languages;
import shortlist.indexer.extract.text.Spaces;

/** Makes a document of a web page. Stateless; safe for use by several threads. */
public final class HtmlReader {

  /** Elements deeper than this are taken as if they stood at this depth. */
  private static final int MAX_DEPTH = 256;
  private static final int MAX_SUMMARY = 1_000;

  private HtmlReader() {}

  /**
   * Reads a page.
   *
   * @param url where it was found
   * @param html its decoded text, of bounded length
   * @param fetchedAt when; nothing on it can be newer
   * @return the document; its text is empty if the page has none
   */
  public static shortlist.corpus.document.Document read(WebUrl url, String html,
      Instant fetchedAt) {
    Document page = parse(url, html);
    WebUrl base = base(page, url);
    JsonLd jsonLd = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    Headline headline = Headline.of(page);
    String site = SiteName.of(page, url, jsonLd, meta);
    String title = Titles.of(page, headline, jsonLd, meta, site);
    List<String> authors = Authors.of(page, headline, jsonLd, meta, site);
    LocalDate fetched = fetchedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    LocalDate published = PublishedDate.of(page, headline, url, jsonLd, meta, fetched).orElse(null);
    String declared = page.select("html").attr("lang");
    WebUrl canonical = Canonical.of(page, url, meta);

    Tags.unnest(page.body());
    Noise.removeFrom(page.body());
    Element main = Candidates.choose(page.body());
    Prose prose = Prose.of(main);
    Kind kind = KindGuess.of(url, jsonLd, meta, prose.in(main), prose.linkDensity(main),
        Entries.in(main, prose));
    Trim.apply(main, title);
    List<Block> blocks = BlockReader.read(main, base);
    Content content = new Content(TextWriter.write(blocks), MarkdownWriter.write(blocks));
    return shortlist.corpus.document.Document.at(canonical,
        new Metadata(title, authors, published, Languages.of(content.text(), declared), kind, site,
            summary(jsonLd, meta)),
        content);
  }

  private static Document parse(WebUrl url, String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    return parser.parseInput(html, url.text());
  }

  private static WebUrl base(Document page, WebUrl url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : url.resolve(base.attr("href")).orElse(url);
  }

  private static String summary(JsonLd jsonLd, MetaTags meta) {
    String said = meta.first("citation_abstract", "description", "og:description",
        "twitter:description", "dc.description");
    String summary = Spaces.collapse(said.isEmpty() ? jsonLd.text("description") : said);
    return summary.substring(0, Math.min(summary.length(), MAX_SUMMARY));
  }
}
