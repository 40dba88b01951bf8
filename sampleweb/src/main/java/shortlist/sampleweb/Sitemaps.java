package shortlist.sampleweb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import shortlist.sampleweb.Resource.Content;

/** Writes sitemaps (sitemaps.org 0.9) and robots.txt (RFC 9309). */
final class Sitemaps {
  private static final Template TEMPLATE = new Template("feeds.xml");
  private static final String XML = "application/xml; charset=utf-8";

  private final Press press;

  Sitemaps(Press press) {
    this.press = press;
  }

  /** A sitemap of all articles and of the given other paths. */
  void site(String path, String... others) {
    press.file(path, XML, urls(press.articles(), List.of(others)));
  }

  /** A sitemap of the given articles and other paths. */
  void part(String path, Collection<Article> articles, Collection<String> others) {
    press.file(path, XML, urls(articles, others));
  }

  /** The same, as a gzip file. */
  void zipped(String path, Collection<Article> articles, Collection<String> others) {
    byte[] zipped = gzip(urls(articles, others).text().getBytes(StandardCharsets.UTF_8));
    press.put(path, new Content("application/gzip", zipped, Dates.instant(press.newest())));
  }

  /** A sitemap index. */
  void index(String path, String... sitemaps) {
    Markup entries = Stream.of(sitemaps)
        .map(
            sitemap -> TEMPLATE.part("sitemap-index-entry")
                .set("address", press.address(sitemap))
                .set("iso", press.newest())
                .markup())
        .collect(Markup.joining());
    press.file(path, XML, TEMPLATE.part("sitemap-index").set("entries", entries).markup());
  }

  private Markup urls(Collection<Article> articles, Collection<String> others) {
    Map<String, LocalDate> days = new TreeMap<>();
    others.forEach(path -> days.put(press.address(path), press.newest()));
    articles.forEach(article -> days.put(press.address(article), article.published()));
    Markup urls = days.entrySet()
        .stream()
        .map(
            url -> TEMPLATE.part("sitemap-url")
                .set("address", url.getKey())
                .set("iso", url.getValue())
                .markup())
        .collect(Markup.joining());
    return TEMPLATE.part("sitemap").set("urls", urls).markup();
  }

  /** A robots.txt for all robots, with the given lines in their group. */
  void robots(String... rules) {
    robots(List.of(), rules);
  }

  /** A robots.txt that also names sitemaps. */
  void robots(List<String> sitemaps, String... rules) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    Stream.of(rules).forEach(rule -> text.append(rule).append('\n'));
    sitemaps.forEach(path -> text.append("\nSitemap: ").append(press.address(path)).append('\n'));
    press.file("/robots.txt", "text/plain; charset=utf-8", new Markup(text.toString()));
  }

  /** The bytes in gzip format. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
