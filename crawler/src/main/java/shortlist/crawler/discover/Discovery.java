package shortlist.crawler.discover;

import java.io.IOException;
import java.util.List;
import shortlist.corpus.archive.Response;
import shortlist.corpus.store.PageRole;

/**
 * What a response gave.
 *
 * @param type what it turned out to be
 * @param links what it links to, each address once, in its order
 */
public record Discovery(Type type, List<Link> links) {

  private static final int MAX_PAGE = 5 << 20;
  private static final int MAX_XML = 16 << 20;

  /** What a response can turn out to be. */
  public enum Type {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A sitemap or an index of sitemaps. */
    SITEMAP,
    /** HTML. */
    PAGE,
    /** Anything else: nothing is looked for in it. */
    OTHER
  }

  /** Copies the list. */
  public Discovery {
    links = List.copyOf(links);
  }

  /**
   * Reads a response; never throws.
   *
   * @param expected what it was asked for as; decides only what plain text is
   */
  public static Discovery of(Response response, PageRole expected) {
    byte[] bytes;
    try {
      boolean page = response.contentType().equals("text/html");
      bytes = Gunzip.ifZipped(response.content(page ? MAX_PAGE : MAX_XML), MAX_XML);
    } catch (IOException undecodable) {
      return nothing();
    }
    return switch (Sniffer.sniff(bytes, response.contentType(), expected)) {
      case FEED -> new Discovery(Type.FEED, FeedReader.read(response, bytes).links());
      case JSON_FEED -> new Discovery(Type.FEED, JsonFeedReader.read(response, bytes).links());
      case SITEMAP -> new Discovery(Type.SITEMAP, SitemapReader.read(response, bytes));
      case TEXT_SITEMAP -> new Discovery(Type.SITEMAP, SitemapReader.readText(response, bytes));
      case PAGE -> new Discovery(Type.PAGE, PageLinks.read(response, bytes));
      case OTHER -> nothing();
    };
  }

  private static Discovery nothing() {
    return new Discovery(Type.OTHER, List.of());
  }
}
