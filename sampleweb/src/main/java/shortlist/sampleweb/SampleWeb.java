package shortlist.sampleweb;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web of fictional sites on one loopback port, told apart by the Host header. The same articles
 * give the same bytes each time, but for the port in absolute addresses. Safe for use by several
 * threads.
 *
 * <p>The sites' names end in {@code .localhost}, which a client should resolve to 127.0.0.1 by
 * itself (RFC 6761): not every system's resolver does.
 */
public final class SampleWeb implements AutoCloseable {
  private static final List<Site> SITES = List.of(
      new Ferrywell(),
      new Grainline(),
      new Polderbank(),
      new Quillstack(),
      new Meshforge(),
      new Lowland(),
      new Harborconf(),
      new Readerloft(),
      new Buzz(),
      new Pystart(),
      new Slowfork());

  private final HttpServer http;
  private final ExecutorService threads;
  private final Server server;
  private final List<Page> articles;
  private final URI copy;

  private SampleWeb(HttpServer http) {
    this.http = http;
    Library library = Library.open();
    Map<String, String> addresses = new HashMap<>();
    List<Page> pages = new ArrayList<>();
    for (Article article : library.articles()) {
      Site site = site(article.site());
      String address = origin(site) + site.path(article);
      addresses.put(article.key(), address);
      pages.add(page(article, address));
    }
    articles = List.copyOf(pages);
    Map<String, Press> presses = new HashMap<>();
    for (Site site : SITES) {
      Press press = new Press(site, origin(site), library, addresses);
      site.publish(press);
      presses.put(site.host(), press);
    }
    copy = URI.create(
        origin(site("readerloft")) + Readerloft.copyPath(Readerloft.original(library)));
    server = new Server(presses);
    threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  /**
   * Starts the sample web on a free port of 127.0.0.1.
   *
   * @throws UncheckedIOException if there is no port
   */
  public static SampleWeb start() {
    return start(0);
  }

  /**
   * Starts the sample web on the given port of 127.0.0.1, so that addresses stay the same from one
   * run to the next.
   *
   * @param port the port; 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static SampleWeb start(int port) {
    HttpServer http;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
      http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample web cannot listen on port " + port, e);
    }
    SampleWeb web = new SampleWeb(http);
    http.createContext("/", web.server);
    http.setExecutor(web.threads);
    http.start();
    return web;
  }

  private static Page page(Article article, String address) {
    return new Page(
        URI.create(address),
        article.site(),
        article.title(),
        article.authors(),
        article.published(),
        article.kind(),
        article.label(),
        article.tags(),
        article.summary(),
        new Markdown(article.markdown()).paragraphs());
  }

  private String origin(Site site) {
    return "http://" + site.host() + ":" + port();
  }

  private static Site site(String key) {
    return SITES.stream()
        .filter(site -> site.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("there are articles for " + key + ", no site"));
  }

  /** The port that all sites share. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** One address a site, such as a user would paste: a home page or a feed. */
  public List<URI> startAddresses() {
    return SITES.stream().map(site -> URI.create(origin(site) + site.start())).toList();
  }

  /** Every article and documentation page, the newest first; the copy is not among them. */
  public List<Page> articles() {
    return articles;
  }

  /**
   * A near copy on another site, without a canonical link, of the oldest article of
   * engineering.ferrywell.localhost.
   */
  public URI copy() {
    return copy;
  }

  /** The requests answered so far, in order of arrival. */
  public List<Request> requests() {
    return server.log().stream().sorted(Comparator.comparing(Request::time)).toList();
  }

  /** Stops serving at once. */
  @Override
  public void close() {
    http.stop(0);
    threads.close();
  }
}
