package shortlist.crawler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.crawler.LinkState.Life;
import shortlist.crawler.fetch.FetchRequest;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.frontier.Politeness;

/**
 * Asks whether links still work: for their heads first, and for the pages where a head says no. It
 * goes through the same guard as a crawl, and heeds robots.txt and pauses; hosts are asked side by
 * side, each by a virtual thread. No request begins after half a minute, and none takes longer than
 * ten seconds. For many threads.
 */
public final class LinkCheck {

  /** How long one request may take. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_HOPS = 5;
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 451);

  private final Settings settings;
  private final Secrets secrets;
  private final CrawlOptions options;

  /**
   * Asks nothing yet.
   *
   * @param secrets what some hosts want to be sent
   * @param options how to ask
   */
  public LinkCheck(Settings settings, Secrets secrets, CrawlOptions options) {
    this.settings = settings;
    this.secrets = secrets;
    this.options = options;
  }

  /**
   * What may be asked where nobody says more: the public web, and of this machine the hosts that
   * the user added as sources by such a name.
   */
  public static CrawlOptions options(Collection<Source> sources) {
    Set<String> hosts = sources.stream()
        .map(Source::url)
        .filter(url -> !NetworkRules.PUBLIC.leavesMachine(url))
        .map(WebUrl::host)
        .collect(Collectors.toSet());
    return CrawlOptions.DEFAULT.asking(new NetworkRules(false, hosts, Optional.empty()), TIMEOUT,
        false);
  }

  /**
   * Whether a link must not be asked: that would leave this machine, and the settings name no
   * contact that its owner could turn to.
   */
  public boolean lacksContact(WebUrl url) {
    return settings.contact().isBlank() && options.network().leavesMachine(url);
  }

  /**
   * Asks all of them; what goes wrong is in their states. Takes up to a minute.
   *
   * @param listener is told of each state as soon as it is known, by several threads
   * @return a state for each link, in their order
   */
  public List<LinkState> ask(Collection<WebUrl> urls, Consumer<LinkState> listener) {
    Map<String, List<WebUrl>> hosts = urls.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(WebUrl::authority, LinkedHashMap::new, Collectors.toList()));
    Map<WebUrl, LinkState> states = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hosts.values().forEach(links -> threads.execute(() -> askHost(links, state -> {
        states.put(state.url(), state);
        listener.accept(state);
      })));
    }
    return urls.stream()
        .map(url -> states.getOrDefault(url, state(url, Life.SILENT, 0, "was not asked in time")))
        .toList();
  }

  private void askHost(List<WebUrl> links, Consumer<LinkState> listener) {
    List<WebUrl> asked = new ArrayList<>();
    for (WebUrl link : links) {
      if (lacksContact(link)) {
        listener.accept(state(link, Life.NOT_ASKED, 0,
            "was not asked, for the settings name no contact that its owner could turn to"));
      } else {
        asked.add(link);
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    try (Enquiry enquiry = new Enquiry(Crawler.fetcher(settings, secrets, options), politeness(),
        PATIENCE, _ -> {})) {
      asked.forEach(link -> listener.accept(follow(enquiry, link)));
    }
  }

  private static LinkState follow(Enquiry enquiry, WebUrl link) {
    Set<WebUrl> met = new HashSet<>();
    WebUrl at = link;
    boolean forGood = false;
    for (int hop = 0; hop <= MAX_HOPS; hop++) {
      Outcome outcome = ask(enquiry, at);
      if (!(outcome instanceof Outcome.Redirect redirect)) {
        return state(link, at, forGood, outcome);
      }
      if (!met.add(at) && !redirect.afresh()) {
        return state(link, Life.SILENT, redirect.status(), "redirects in a circle");
      }
      forGood |= FOR_GOOD.contains(redirect.status());
      at = redirect.target();
    }
    return state(link, Life.SILENT, 0, "redirects more than " + MAX_HOPS + " times");
  }

  /** Not every server answers a request for a head as it would one for the page. */
  private static Outcome ask(Enquiry enquiry, WebUrl url) {
    Outcome head = enquiry.ask(FetchRequest.head(url));
    boolean refused = head instanceof Outcome.Missing || head instanceof Outcome.Busy
        || (head instanceof Outcome.Failed failed && !failed.failure().isUnreachable());
    if (!refused) {
      return head;
    }
    Outcome page = enquiry.ask(FetchRequest.page(url));
    // A host that is to be left alone now has given its answer before.
    return page instanceof Outcome.Refused ? head : page;
  }

  private static LinkState state(WebUrl link, WebUrl at, boolean forGood, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched fetched -> alive(link, at, forGood, fetched.response().status());
      case Outcome.NotModified same -> alive(link, at, forGood, same.response().status());
      case Outcome.Skipped skipped -> alive(link, at, forGood, skipped.status());
      case Outcome.Missing missing when CLOSED.contains(missing.status()) -> state(link,
          Life.CLOSED, missing.status(), "answers " + missing.status()
              + ": readers may have to log in or to pay");
      case Outcome.Missing missing -> state(link, Life.GONE, missing.status(), "answers "
          + missing.status() + (missing.status() == 404 ? " (not found)" : ""));
      case Outcome.Busy busy -> state(link, Life.SILENT, busy.status(), "answers " + busy.status()
          + ": the site has trouble now, or wants no more questions");
      case Outcome.Failed failed -> state(link, Life.SILENT, 0, "gave no answer: "
          + failed.reason());
      case Outcome.Disallowed _ -> state(link, Life.NOT_ASKED, 0,
          "was not asked, for the site’s robots.txt wants no programs there: open it yourself");
      case Outcome.Refused refused -> state(link, Life.NOT_ASKED, 0, "was not asked: "
          + refused.reason());
      case Outcome.Redirect redirect -> throw new IllegalArgumentException("followed: " + redirect);
    };
  }

  private static LinkState alive(WebUrl link, WebUrl at, boolean forGood, int status) {
    if (LinkKey.of(at).equals(LinkKey.of(link))) {
      return state(link, Life.ALIVE, status, "works");
    }
    return forGood
        ? new LinkState(link, Life.MOVED, status, at, "has moved to " + at)
        : new LinkState(link, Life.ALIVE, status, at, "works, and leads to " + at);
  }

  private static LinkState state(WebUrl link, Life life, int status, String words) {
    return new LinkState(link, life, status, null, words);
  }

  private Politeness politeness() {
    return new Politeness(options.delay().orElse(settings.delay()),
        options.network().isOwnServer(), Politeness.DEFAULT.patience(), settings.quietHours());
  }
}
