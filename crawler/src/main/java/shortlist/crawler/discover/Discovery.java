package shortlist.crawler.discover;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.Format;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.xml.Gunzip;
import shortlist.corpus.xml.UnreadableException;

/**
 * What a response gave.
 *
 * @param type what it turned out to be
 * @param links what it links to, each address once, in its order
 * @param declared what a page says of itself; {@link Declarations#NONE} for anything else
 * @param feed the feed, if it is one that could be read
 * @param problem why nothing could be read, or why what was asked for as a feed is none, in words
 *        such as "not a feed: an HTML page"; null if there is no problem
 */
public record Discovery(
    Type type,
    List<Link> links,
    Declarations declared,
    @Nullable Feed feed,
    @Nullable String problem) {

  private static final int MAX_PAGE = 5 << 20;
  private static final int MAX_XML = 16 << 20;

  /** What a response can turn out to be. */
  public enum Type {
    /** RSS, Atom, CDF or JSON Feed. */
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

  static Discovery page(List<Link> links, Declarations declared) {
    return new Discovery(Type.PAGE, links, declared, null, null);
  }

  private static Discovery feed(Feed feed) {
    return new Discovery(Type.FEED, FeedLinks.of(feed), Declarations.NONE, feed, null);
  }

  private static Discovery sitemap(List<Link> links) {
    return new Discovery(Type.SITEMAP, links, Declarations.NONE, null, null);
  }

  private static Discovery pointing(WebUrl feed) {
    return new Discovery(Type.OTHER, List.of(Link.of(feed, PageRole.FEED, 1)), Declarations.NONE,
        null, null);
  }

  private static Discovery other(@Nullable String problem) {
    return new Discovery(Type.OTHER, List.of(), Declarations.NONE, null, problem);
  }

  /**
   * Reads a response; never throws.
   *
   * @param expected what it was asked for as; decides only what plain text is and what is a problem
   */
  public static Discovery of(Response response, PageRole expected) {
    try {
      boolean page = response.contentType().equals("text/html");
      byte[] bytes = Gunzip.ifZipped(response.content(page ? MAX_PAGE : MAX_XML), MAX_XML);
      Discovery found = read(response, bytes, expected);
      boolean missed = expected == PageRole.FEED && found.feed == null && found.problem == null;
      return missed ? found.withProblem("not a feed: " + found.whatElse(response, bytes)) : found;
    } catch (IOException undecodable) {
      return other("its content cannot be decoded: " + undecodable.getMessage());
    } catch (UnreadableException unreadable) {
      return other(unreadable.getMessage());
    }
  }

  private static Discovery read(Response response, byte[] bytes, PageRole expected)
      throws UnreadableException {
    Format format = Format.of(bytes, response.contentType());
    return switch (format) {
      case FEED, JSON_FEED -> feed(Feed.read(response, bytes, format));
      case SITEMAP -> sitemap(SitemapReader.read(response, bytes));
      case ADDRESSES -> addresses(response, bytes, expected);
      case PAGE -> PageLinks.read(response, bytes);
      case OTHER -> KnownSites.feedOf(bytes)
          .map(Discovery::pointing)
          .orElseGet(() -> other(null));
    };
  }

  private static Discovery addresses(Response response, byte[] bytes, PageRole expected) {
    if (expected == PageRole.SITEMAP) {
      return sitemap(SitemapReader.readText(response, bytes));
    }
    return response.contentType().endsWith("html")
        ? PageLinks.read(response, bytes)
        : other(null);
  }

  private Discovery withProblem(String problem) {
    return new Discovery(type, links, declared, feed, problem);
  }

  private String whatElse(Response response, byte[] bytes) {
    return switch (type) {
      case PAGE -> "an HTML page";
      case SITEMAP -> "a sitemap";
      case FEED, OTHER -> bytes.length == 0
          ? "it is empty"
          : response.contentType().isEmpty() ? "something else" : response.contentType();
    };
  }
}
