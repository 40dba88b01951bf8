package shortlist.crawler.robots;

import java.io.IOException;
import java.util.Optional;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Failure;
import shortlist.crawler.fetch.FetchRequest;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.fetch.Outcome;

/** Asks a host what it permits, as RFC 9309 section 2.3.1 says. */
public final class RobotsReader {

  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_BYTES = 500 << 10;

  private final Fetcher fetcher;

  /** Asks by way of {@code fetcher}. */
  public RobotsReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** What came of asking. */
  public sealed interface Answer {

    /**
     * What the host permits; everything if it has no file.
     *
     * @param file the response that says so; empty if there is none
     */
    record Known(Robots robots, Optional<Response> file) implements Answer {}

    /** Nothing is known, so nothing is permitted for now; the outcome says why. */
    record Unknown(Outcome outcome) implements Answer {}
  }

  /** Reads the robots.txt of the host of {@code page}, which {@code share} covers. */
  public Answer read(WebUrl page, BodyMemory.Share share) {
    WebUrl url = page.resolve("/robots.txt").orElseThrow();
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      Outcome outcome = fetcher.fetch(FetchRequest.robots(url), share);
      if (!(outcome instanceof Outcome.Redirect redirect)) {
        return answer(url, outcome);
      }
      url = redirect.target();
    }
    return new Answer.Known(Robots.ALLOW_ALL, Optional.empty());
  }

  private static Answer answer(WebUrl url, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> new Answer.Known(parsed(url, fetched.response()),
          Optional.of(fetched.response()));
      case Outcome.Missing missing -> new Answer.Known(Robots.ALLOW_ALL, Optional.empty());
      case Outcome.Failed failed when failed.failure() == Failure.REDIRECT_LOOP -> new Answer.Known(
          Robots.ALLOW_ALL, Optional.empty()); // too many redirects are as if there were none, says
                                               // the RFC
      default -> new Answer.Unknown(outcome);
    };
  }

  private static Robots parsed(WebUrl url, Response response) {
    try {
      return Robots.parse(url, response.content(MAX_BYTES), response.contentType());
    } catch (IOException undecodable) {
      return Robots.ALLOW_ALL;
    }
  }
}
