package shortlist.sampleweb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Follows every link, feed and sitemap of one host, breadth first, as its robots.txt permits. */
final class Walk {
  private static final Pattern JSON_ADDRESS = Pattern.compile("\"(http://[^\"\\\\]+)\"");

  private final Client client;
  private final URI start;
  private final List<String> forbidden;
  private final Queue<URI> waiting = new ArrayDeque<>();
  private final Map<URI, HttpResponse<byte[]>> seen = new LinkedHashMap<>();

  private Walk(Client client, URI start) {
    this.client = client;
    this.start = start;
    List<String> robots = text(client.get(start.resolve("/robots.txt"))).lines().toList();
    forbidden = robots.stream()
        .filter(line -> line.startsWith("Disallow: "))
        .map(line -> line.substring("Disallow: ".length()))
        .toList();
    waiting.add(start);
    robots.stream()
        .filter(line -> line.startsWith("Sitemap: "))
        .forEach(line -> waiting.add(URI.create(line.substring("Sitemap: ".length()))));
  }

  /** Everything found from an address, at most a thousand responses. */
  static Map<URI, HttpResponse<byte[]>> from(Client client, URI start) {
    Walk walk = new Walk(client, start);
    while (!walk.waiting.isEmpty() && walk.seen.size() < 1000) {
      walk.visit(walk.waiting.remove());
    }
    return walk.seen;
  }

  private void visit(URI address) {
    boolean allowed = forbidden.stream().noneMatch(path -> address.getPath().startsWith(path));
    if (!allowed || !start.getAuthority().equals(address.getAuthority())
        || seen.containsKey(address)) {
      return;
    }
    HttpResponse<byte[]> response = client.get(address);
    seen.put(address, response);
    links(address, response)
        .filter(link -> link.startsWith("http:"))
        .map(link -> URI.create(link.replaceFirst("#.*", "")))
        .forEach(waiting::add);
  }

  private static Stream<String> links(URI address, HttpResponse<byte[]> response) {
    String type = Client.header(response, "Content-Type");
    if (response.statusCode() / 100 == 3) {
      return Stream.of(address.resolve(Client.header(response, "Location")).toString());
    } else if (type.contains("json")) {
      return JSON_ADDRESS.matcher(text(response)).results().map(match -> match.group(1));
    } else if (type.contains("xml") || type.contains("gzip")) {
      Document xml = Jsoup.parse(text(response), "", Parser.xmlParser());
      return Stream.concat(
          xml.select("loc, link").eachText().stream(),
          xml.select("link[href]").eachAttr("href").stream());
    } else if (type.startsWith("text/html")) {
      Document page = Jsoup.parse(text(response), address.toString());
      return page.select("a[href], link[href]").eachAttr("abs:href").stream();
    }
    return Stream.empty();
  }

  /**
   * The body as text: ISO-8859-1 if the page says so, else UTF-8; unzipped if it is a gzip file.
   */
  static String text(HttpResponse<byte[]> response) {
    byte[] body = response.body();
    if (Client.header(response, "Content-Type").equals("application/gzip")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    return latin.contains("charset=iso-8859-1") ? latin : new String(body, StandardCharsets.UTF_8);
  }
}
