package shortlist.sampleweb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import shortlist.sampleweb.Resource.Content;
import shortlist.sampleweb.Resource.Gone;
import shortlist.sampleweb.Resource.Redirect;

/** Picks the site by the Host header, answers, and keeps a log. */
final class Server implements HttpHandler {
  private static final List<String> METHODS = List.of("GET", "HEAD");

  private final Map<String, Press> sites;
  private final Queue<Request> log = new ConcurrentLinkedQueue<>();

  /**
   * @param sites the sites by host, lower case
   */
  Server(Map<String, Press> sites) {
    this.sites = Map.copyOf(sites);
  }

  /** The requests so far. */
  Collection<Request> log() {
    return log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Instant arrival = Instant.now();
    try (exchange) {
      String host = host(exchange.getRequestHeaders());
      Answer answer = answer(host, exchange);
      // Logged first, so that a client that has the answer finds it in the log.
      log.add(
          new Request(
              arrival,
              exchange.getRequestMethod(),
              host,
              exchange.getRequestURI().toString(),
              answer.status(),
              isConditional(exchange.getRequestHeaders())));
      answer.send(exchange);
    }
  }

  private static String host(Headers headers) {
    String host = headers.getFirst("Host");
    return host == null ? "" : host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isConditional(Headers headers) {
    return headers.containsKey("If-None-Match") || headers.containsKey("If-Modified-Since");
  }

  private Answer answer(String host, HttpExchange exchange) {
    Press site = sites.get(host);
    if (site == null) {
      return Answer.sentence(404, "There is no site of that name here.");
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return Answer.sentence(405, "This site can only be read.").with("Allow", "GET, HEAD");
    }
    String path = exchange.getRequestURI().toString();
    return site.find(path).map(found -> switch (found) {
      case Content content -> Answer.content(content, exchange.getRequestHeaders());
      case Redirect to -> Answer.sentence(to.status(), "Moved.").with("Location", to.location());
      case Gone() -> Answer.notice(410, site.notice(path, "This page has been removed."));
    }).orElseGet(() -> Answer.notice(404, site.notice(path, "This page does not exist.")));
  }
}
