package shortlist.bench.crawl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the files of one host of a generated site, laid out as blogs are. */
final class PageMaker {

  private static final int LINKS = 50;
  private static final int FRONT_LINKS = 30;
  private static final int IN_NAVIGATION = 20;
  private static final int IN_TEXT = 20;
  private static final int CHILDREN = 3;
  private static final int IN_FEED = 20;
  private static final String STYLE = IntStream.range(0, 120)
      .mapToObj(number -> ".s" + number + "{margin:" + number % 19 + "px;padding:" + number % 11
          + "px;line-height:1." + number % 10 + "}")
      .collect(Collectors.joining());

  private final GeneratedSite site;
  private final int host;
  private final Prose prose;
  private final Random random;

  PageMaker(GeneratedSite site, int host, Prose prose, Random random) {
    this.site = site;
    this.host = host;
    this.prose = prose;
    this.random = random;
  }

  String page(int number) {
    int size = size();
    List<String> links = links(number);
    String title = prose.phrase(random);
    StringBuilder page = new StringBuilder(size + 4_096);
    head(page, number, title);
    page.append("<nav><ul>");
    links.subList(0, IN_NAVIGATION)
        .forEach(link -> page.append("<li class=\"s7\">").append(anchor(link)).append("</li>"));
    page.append("</ul></nav>\n<main><article><h1>").append(title).append("</h1>\n");
    int inText = IN_NAVIGATION + IN_TEXT;
    article(page, size, links.subList(IN_NAVIGATION, inText));
    page.append("</article></main>\n<aside>");
    links.subList(inText, links.size())
        .forEach(link -> page.append("<p>").append(anchor(link)).append("</p>"));
    return page.append("</aside>\n<script>var ready = true;</script></body></html>\n").toString();
  }

  String robots() {
    return "User-agent: *\nDisallow: /private/\nSitemap: " + at("/sitemap.xml") + "\n";
  }

  String sitemap() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + IntStream.range(0, site.pagesPerHost())
            .mapToObj(number -> "<url><loc>" + site.address(host, number) + "</loc></url>\n")
            .collect(Collectors.joining())
        + "</urlset>\n";
  }

  String feed() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Host "
        + host + "</title><link>" + site.address(host, 0) + "</link>\n"
        + IntStream.range(Math.max(0, site.pagesPerHost() - IN_FEED), site.pagesPerHost())
            .mapToObj(number -> "<item><title>" + prose.phrase(random) + "</title><link>"
                + site.address(host, number) + "</link></item>\n")
            .collect(Collectors.joining())
        + "</channel></rss>\n";
  }

  private void head(StringBuilder page, int number, String title) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title><link rel=\"canonical\" href=\"")
        .append(site.address(host, number))
        .append("\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\">")
        .append("<meta name=\"description\" content=\"")
        .append(prose.sentence(random))
        .append("\"><meta property=\"article:published_time\" content=\"2025-")
        .append(10 + random.nextInt(3))
        .append('-')
        .append(10 + random.nextInt(19))
        .append("T08:00:00Z\"><style>")
        .append(STYLE)
        .append("</style></head><body>\n");
  }

  private void article(StringBuilder page, int size, List<String> links) {
    int block = 0;
    // The last of the links still has to fit.
    while (page.length() < size || block < links.size()) {
      if (block % 6 == 5) {
        page.append("<h2 id=\"part")
            .append(block)
            .append("\">")
            .append(prose.phrase(random))
            .append("</h2>\n");
      }
      page.append("<div class=\"s").append(block % 120).append("\"><p>");
      for (int left = 2 + random.nextInt(4); left > 0; left--) {
        page.append(prose.sentence(random)).append(' ');
      }
      if (block < links.size()) {
        page.append(anchor(links.get(block)));
      }
      page.append("</p></div>\n");
      if (block % 9 == 8) {
        page.append("<pre><code>for i in range(")
            .append(block)
            .append("):\n    total += i &lt;&lt; 1\n</code></pre>\n");
      }
      block++;
    }
  }

  /** To its children, so that all are reached; then anywhere, a third of them on other hosts. */
  private List<String> links(int number) {
    List<String> links = new ArrayList<>();
    int children = number == 0 ? FRONT_LINKS : CHILDREN;
    int first = number == 0 ? 1 : CHILDREN * number + 1;
    for (int child = first; child < first + children && child < site.pagesPerHost(); child++) {
      links.add(GeneratedSite.path(child));
    }
    while (links.size() < LINKS) {
      int other = random.nextInt(site.pagesPerHost());
      int where = random.nextInt(100);
      links.add(where < 60
          ? GeneratedSite.path(other)
          : where < 68
              ? GeneratedSite.path(other) + "#part5"
              : site.address(random.nextInt(site.hosts().size()), other));
    }
    Collections.shuffle(links, random);
    return links;
  }

  private String anchor(String link) {
    return "<a href=\"" + link + "\">" + prose.phrase(random) + "</a>";
  }

  private String at(String path) {
    return "http://" + site.hosts().get(host) + ":" + site.port() + path;
  }

  /** 20 to 60 kB, most often about 32: a triangular distribution. */
  private int size() {
    double low = 20_000;
    double mode = 32_000;
    double high = 60_000;
    double u = random.nextDouble();
    double cut = (mode - low) / (high - low);
    return (int) (u < cut
        ? low + Math.sqrt(u * (high - low) * (mode - low))
        : high - Math.sqrt((1 - u) * (high - low) * (high - mode)));
  }
}
