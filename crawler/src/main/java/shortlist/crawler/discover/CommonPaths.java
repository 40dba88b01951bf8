package shortlist.crawler.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shortlist.corpus.link.WebUrl;

/** Where feeds and sitemaps are by custom, for sites that name none. */
public final class CommonPaths {

  private static final List<String> FEEDS = List.of("feed", "rss.xml", "feed.xml", "atom.xml",
      "index.xml", "rss", "feed/", "feed.json");
  private static final List<String> FOLDERS = List.of("blog/", "posts/", "news/");
  private static final int FEEDS_IN_FOLDERS = 5;
  private static final List<String> SITEMAPS = List.of("sitemap.xml", "sitemap_index.xml",
      "sitemap-index.xml", "wp-sitemap.xml", "sitemap.xml.gz", "sitemap.txt");
  private static final Set<String> FEED_FILES = Set.of("feed.xml", "feed.json", "rss.xml",
      "rss.json", "atom.xml", "atom.json", "index.xml", "index.json", "feed.rss", "feed.atom",
      "rss.rss", "rss.atom", "atom.rss", "atom.atom", "index.rss", "index.atom");

  private CommonPaths() {}

  /**
   * Addresses at which {@code start}'s site may have a feed, best first, each once: in the folder
   * of {@code start}, at the root of its host, and in the folders that blogs are in.
   */
  public static List<WebUrl> feeds(WebUrl start) {
    List<String> paths = new ArrayList<>(below(start, FEEDS));
    FEEDS.forEach(feed -> paths.add("/" + feed));
    for (String folder : FOLDERS) {
      FEEDS.subList(0, FEEDS_IN_FOLDERS).forEach(feed -> paths.add("/" + folder + feed));
    }
    return resolved(start, paths);
  }

  /** Addresses at which {@code start}'s site may have a sitemap, best first, each once. */
  public static List<WebUrl> sitemaps(WebUrl start) {
    List<String> paths = new ArrayList<>(below(start, SITEMAPS.subList(0, 2)));
    SITEMAPS.forEach(sitemap -> paths.add("/" + sitemap));
    return resolved(start, paths);
  }

  /** Whether the address is spelt as those of feeds are. */
  static boolean isFeed(WebUrl url) {
    String path = url.path();
    return path.endsWith("/feed") || path.endsWith("/feed/") || path.endsWith(".rss")
        || path.endsWith(".atom")
        || (isFile(path) && FEED_FILES.contains(path.substring(path.lastIndexOf('/') + 1)));
  }

  private static boolean isFile(String path) {
    return path.endsWith(".xml") || path.endsWith(".json");
  }

  /** In the folder that {@code start} names: its path up to a last part that is no file. */
  private static List<String> below(WebUrl start, List<String> names) {
    String path = start.path();
    boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
    String folder = path.endsWith("/")
        ? path
        : file ? path.substring(0, path.lastIndexOf('/') + 1) : path + "/";
    return names.stream().map(name -> folder + name).toList();
  }

  private static List<WebUrl> resolved(WebUrl start, List<String> paths) {
    Set<WebUrl> urls = new LinkedHashSet<>();
    paths.forEach(path -> start.resolve(path).ifPresent(urls::add));
    urls.remove(start);
    return List.copyOf(urls);
  }
}
