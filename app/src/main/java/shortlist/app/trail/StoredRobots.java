package shortlist.app.trail;

import java.time.Instant;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.corpus.store.Store;
import shortlist.crawler.robots.Robots;

/** What the robots.txt files that were read last say, without asking for them again. */
final class StoredRobots {

  private StoredRobots() {}

  /** What is known of an address. */
  enum Answer {
    ALLOWED, FORBIDDEN, UNKNOWN
  }

  /**
   * An answer in words.
   *
   * @param sentence with its full stop
   */
  record Verdict(Answer answer, String sentence) {}

  static Verdict verdict(Store store, WebUrl url) {
    String host = url.authority();
    Optional<byte[]> file = store.hosts().robots(host);
    if (file.isPresent()) {
      boolean allowed = Robots
          .parse(url.resolve("/robots.txt").orElseThrow(), file.get(), "text/plain")
          .allows(url);
      return allowed
          ? new Verdict(Answer.ALLOWED, "The robots.txt of " + host + " permits it.")
          : new Verdict(Answer.FORBIDDEN, "The robots.txt of " + host + " forbids it.");
    }
    boolean read = store.hosts()
        .find(host)
        .map(HostFacts::robotsUntil)
        .filter(Instant.EPOCH::isBefore)
        .isPresent();
    return read
        ? new Verdict(Answer.ALLOWED, host + " has no robots.txt, so it forbids nothing.")
        : new Verdict(Answer.UNKNOWN, "The robots.txt of " + host + " was not read yet.");
  }
}
