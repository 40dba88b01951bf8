package shortlist.crawler;

import java.io.IOException;
import java.util.Optional;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Hosts;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.robots.RobotsCache;

/** What hosts permit: in memory for the hosts at work, and in the store for the next runs. */
final class RobotsShelf {

  private static final int MAX_BYTES = 500 << 10;

  private final RobotsCache cache = new RobotsCache();
  private final Hosts hosts;

  RobotsShelf(Hosts hosts) {
    this.hosts = hosts;
  }

  /** Puts down what a host permits. */
  void put(String host, Robots robots, Optional<Response> file) {
    cache.put(host, robots);
    hosts.saveRobots(host, file.flatMap(RobotsShelf::content).orElse(null));
  }

  /** What the host permits, which was put down before, if not in this run then in an earlier. */
  Robots get(String host, WebUrl page) {
    return cache.find(host).orElseGet(() -> {
      Robots robots = hosts.robots(host)
          .map(content -> Robots.parse(page.resolve("/robots.txt").orElseThrow(), content,
              "text/plain"))
          .orElse(Robots.ALLOW_ALL);
      cache.put(host, robots);
      return robots;
    });
  }

  private static Optional<byte[]> content(Response file) {
    try {
      return Optional.of(file.content(MAX_BYTES));
    } catch (IOException undecodable) {
      return Optional.empty();
    }
  }
}
