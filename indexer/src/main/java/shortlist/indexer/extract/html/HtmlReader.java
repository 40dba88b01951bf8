package shortlist.indexer.extract.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.main.Forest;
import shortlist.indexer.extract.html.main.MainText;
import shortlist.indexer.extract.html.main.Pieces;
import shortlist.indexer.extract.html.markup.BlockReader;
import shortlist.indexer.extract.html.markup.Normalizer;
import shortlist.indexer.extract.html.media.Media;
import shortlist.indexer.extract.html.metadata.About;
import shortlist.indexer.extract.html.metadata.History;
import shortlist.indexer.extract.text.Languages;

/** Makes a document of a web page. Stateless; safe for use by several threads. */
public final class HtmlReader {

  private HtmlReader() {}

  /**
   * Reads a page.
   *
   * @param url where it was found
   * @param page its tree, by {@link #parse}; it is changed
   * @param fetchedAt when; nothing on it can be newer
   * @return the document; its text is empty if the page has none
   */
  public static shortlist.corpus.document.Document read(WebUrl url, Document page,
      Instant fetchedAt) {
    return read(url, page, fetchedAt, Forest.BUNDLED);
  }

  /** The same, with another judge of what is main text: for measurements of what it learnt. */
  public static shortlist.corpus.document.Document read(WebUrl url, Document page,
      Instant fetchedAt, Forest forest) {
    WebUrl base = base(page, url);
    About about = About.of(page, url);
    String title = about.title();
    List<String> authors = about.authors();
    History history = about.history(fetchedAt);
    WebUrl canonical = about.canonical();

    Media media = Media.of(page, url, about);

    Normalizer.normalize(page.body());
    MainText main = MainText.find(page.body(), about.signs(), forest);
    List<Block> read = BlockReader.read(main.place(), base);
    Kind kind = media.kind(about.kind(main.shape()));
    List<Block> blocks = Media.isOf(kind) ? media.text(read, about.summary()) : read;
    Content content = Block.render(blocks);
    Metadata metadata = new Metadata(title, authors, history.published().orElse(null),
        history.modified().orElse(null), Languages.of(Block.prose(blocks), about.language()), kind,
        about.siteName(), about.summary(), null);
    LocalDate last = fetchedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return shortlist.corpus.document.Document.at(canonical,
        Media.isOf(kind) ? media.complete(metadata, last) : metadata, content);
  }

  /**
   * The tree of a page; what is too deep in it is lifted, and the rest of one that is too large is
   * missing.
   *
   * @param html its decoded text, of bounded length
   */
  public static Document parse(WebUrl url, String html) {
    return Bounds.parse(url, html);
  }

  /** What the judge of main text sees of a page, to learn from; the page is changed. */
  public static Pieces pieces(WebUrl url, Document page) {
    About about = About.of(page, url);
    Normalizer.normalize(page.body());
    return Pieces.of(page.body(), about.signs());
  }

  private static WebUrl base(Document page, WebUrl url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : url.resolve(base.attr("href")).orElse(url);
  }
}
