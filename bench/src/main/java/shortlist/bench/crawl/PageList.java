package shortlist.bench.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.bench.process.Shortlist;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the crawler says of the pages it visited. */
final class PageList {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> KEPT = Set.of("fetched", "not_modified");
  private static final Pattern ENDING = Pattern.compile("(/index)?\\.html?$|/index$|/$");
  private static final Pattern WWW = Pattern.compile("^www\\.");

  private PageList() {}

  /**
   * A page.
   *
   * @param host without its port
   * @param path with its query
   * @param outcome of the last visit
   * @param contentType empty if it has none
   * @param kind as indexed; empty if it is not
   */
  record Page(String host, String path, String outcome, String contentType, String kind) {

    boolean kept() {
      return KEPT.contains(outcome);
    }

    boolean html() {
      return contentType.contains("html");
    }

    /** What {@link Request#target} is. */
    String target() {
      return host + path;
    }

    String key() {
      return PageList.key(host, path);
    }
  }

  /** One form for the addresses under which static sites serve the same file. */
  static String key(String host, String path) {
    return WWW.matcher(host).replaceFirst("") + "/"
        + ENDING.matcher(path).replaceFirst("").replaceFirst("^/+", "");
  }

  static List<Page> of(Shortlist shortlist) throws IOException, InterruptedException {
    return shortlist.run("page", "list", "--json")
        .output()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(PageList::page)
        .toList();
  }

  static Set<String> keptKeys(List<Page> pages) {
    return pages.stream().filter(Page::kept).map(Page::key).collect(Collectors.toSet());
  }

  private static Page page(String line) {
    JsonNode page = JSON.readTree(line);
    URI url = URI.create(page.path("url").asString(""));
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new Page(url.getHost(), path + query, page.path("outcome").asString(""),
        page.path("contentType").asString(""), page.path("kind").asString(""));
  }
}
