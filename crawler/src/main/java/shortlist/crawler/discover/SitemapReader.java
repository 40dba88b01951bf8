package shortlist.crawler.discover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/** Reads sitemaps and indexes of sitemaps (sitemaps.org), as XML or one address a line. */
final class SitemapReader {

  static final int MAX_PAGES = 20_000;
  static final int MAX_SITEMAPS = 500;

  private static final double BONUS = 0.1;
  private static final double MAX_SCORE = 0.9;
  private static final double SITEMAP_SCORE = 0.9;

  private SitemapReader() {}

  private record Entry(String address, String modified) {}

  static List<Link> read(Response response, byte[] bytes) {
    Document document = Xml.parse(response, bytes);
    WebUrl base = response.url();
    Map<WebUrl, Link> links = new LinkedHashMap<>();
    for (Entry entry : newest(Xml.all(document, "sitemap"), MAX_SITEMAPS)) {
      base.resolve(entry.address())
          .ifPresent(url -> links.putIfAbsent(url,
              new Link(url, PageRole.SITEMAP, SITEMAP_SCORE)));
    }
    for (Entry entry : newest(Xml.all(document, "url"), MAX_PAGES)) {
      base.resolve(entry.address()).ifPresent(url -> addPage(links, url));
    }
    return List.copyOf(links.values());
  }

  static List<Link> readText(Response response, byte[] bytes) {
    Map<WebUrl, Link> links = new LinkedHashMap<>();
    XmlText.decode(bytes, response.charset())
        .lines()
        .limit(MAX_PAGES)
        .flatMap(line -> WebUrl.parse(line).stream())
        .forEach(url -> addPage(links, url));
    return List.copyOf(links.values());
  }

  /** Dates of this format compare as text; those without a date come last. */
  private static List<Entry> newest(List<Element> elements, int limit) {
    List<Entry> entries = new ArrayList<>();
    for (Element element : elements) {
      Xml.text(element, "loc")
          .ifPresent(address -> entries.add(
              new Entry(address, Xml.text(element, "lastmod").orElse(""))));
    }
    if (entries.size() > limit) {
      entries.sort(Collections.reverseOrder(Comparator.comparing(Entry::modified)));
      return entries.subList(0, limit);
    }
    return entries;
  }

  private static void addPage(Map<WebUrl, Link> links, WebUrl url) {
    double score = LinkScore.of(url, "");
    if (score > 0) {
      links.putIfAbsent(url, new Link(url, PageRole.PAGE, Math.min(MAX_SCORE, score + BONUS)));
    }
  }
}
