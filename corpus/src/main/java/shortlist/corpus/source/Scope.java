package shortlist.corpus.source;

import java.util.Optional;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;

/**
 * The part of the web that belongs to a source: one host, with or without {@code www.}, below one
 * path.
 *
 * @param site the host without {@code www.}, with a port if it has one
 * @param prefix the path that addresses start with, ending in a slash; or the name of one section
 *        without one
 */
public record Scope(String site, String prefix) {

  private static final Pattern FEED_FIRST = Pattern.compile("^/(?:feeds?|rss|atom)(?=/)");
  private static final Pattern FEED_LAST = Pattern
      .compile("/(?:feeds?|rss|atom|posts/default|all|[^/]*\\.(?:xml|rss|rdf|atom|json))/?$");

  /** The scope of a source that was added under {@code url}: its folder, a feed's site. */
  public static Scope of(WebUrl url) {
    String path = url.path();
    String withoutFeed = FEED_LAST.matcher(path).replaceFirst("/");
    boolean feedPath = !withoutFeed.equals(path);
    // A host of many blogs names the blog after the word: /feed/some-blog.
    String named = FEED_FIRST.matcher(withoutFeed).replaceFirst("");
    String prefix = named.equals(withoutFeed) || feedPath
        ? named.substring(0, named.lastIndexOf('/') + 1)
        : named;
    return new Scope(site(url), prefix.isEmpty() ? "/" : prefix);
  }

  /** All of a host, named as in {@code papers.example.org:8080}; empty if that is no host. */
  public static Optional<Scope> ofHost(String host) {
    return WebUrl.parse("https://" + host + "/")
        .filter(url -> url.pathAndQuery().equals("/") && !host.contains("/"))
        .map(url -> new Scope(site(url), "/"));
  }

  /** Whether links to {@code url} belong to the source. */
  public boolean contains(WebUrl url) {
    return site(url).equals(site) && isBelowPrefix(url.path());
  }

  private boolean isBelowPrefix(String path) {
    if (!path.startsWith(prefix)) {
      return prefix.equals(path + "/");
    }
    // The section /blog holds /blog and /blog/post, not /blogger.
    return prefix.endsWith("/") || path.length() == prefix.length()
        || path.charAt(prefix.length()) == '/';
  }

  private static String site(WebUrl url) {
    String authority = url.authority();
    return authority.startsWith("www.") ? authority.substring(4) : authority;
  }
}
