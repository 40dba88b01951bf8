package shortlist.crawler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.ScoutReport.Clue;
import shortlist.crawler.ScoutReport.Entry;
import shortlist.crawler.ScoutReport.Permission;
import shortlist.crawler.ScoutReport.Redirect;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.KnownSites;
import shortlist.crawler.discover.Link;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.robots.RobotsReader;

/** One look at an address. Use one object for one look. */
final class Survey {

  private static final int MAX_REQUESTS = 8;
  private static final int MAX_FEEDS = 2;
  private static final int MAX_HOPS = 5;

  private final Source source;
  private final Territory territory = new Territory();
  private final Selection selection;
  private final Enquiry enquiry;
  private final Pickings pickings;
  private final List<Entry> entries = new ArrayList<>();

  Survey(Source source, int maxDepth, Relevance relevance, Enquiry enquiry) {
    territory.claim(source);
    this.source = source;
    this.selection = new Selection(territory, List.of(source), maxDepth, relevance);
    this.enquiry = enquiry;
    this.pickings = new Pickings(selection, enquiry);
  }

  /**
   * Where an address leads.
   *
   * @param due the address that was asked for last
   * @param sight what is there
   * @param discovery what was read there; null if nothing
   */
  private record Landing(
      Due due, List<Redirect> redirects, Sight sight, @Nullable Discovery discovery) {}

  /** A feed or sitemap that is to be read, and how it was found. */
  private record Named(Discovered page, Clue clue) {

    PageRole role() {
      return page.role();
    }
  }

  ScoutReport report() {
    List<KnownSites.Start> better = KnownSites.starts(source.url());
    WebUrl start = better.isEmpty() ? source.url() : better.getFirst().url();
    Landing landing = land(Discovered.start(start, source.id()));
    if (landing.discovery() != null) {
      readEntries(landing.due(), landing.discovery());
    }
    return new ScoutReport(source.url(), better, territory.of(source.id()),
        permission(landing.due().page().url()), landing.redirects(), landing.sight(), entries,
        pickings.taken(), pickings.refused());
  }

  private void readEntries(Due due, Discovery discovery) {
    List<Named> named = named(due, discovery);
    List<Named> feeds = named.stream().filter(entry -> entry.role() == PageRole.FEED).toList();
    for (int i = 0; i < feeds.size(); i++) {
      add(feeds.get(i), i < MAX_FEEDS && feeds.get(i).clue() != Clue.OLDER);
    }
    if (feeds.isEmpty() && discovery.type() == Discovery.Type.PAGE) {
      guessFeed(due);
    }
    boolean first = true;
    for (Named sitemap : named) {
      if (sitemap.role() == PageRole.SITEMAP) {
        add(sitemap, first);
        first = false;
      }
    }
  }

  /** The feeds and sitemaps that a page or its host's robots.txt leads to, surest first. */
  private List<Named> named(Due due, Discovery discovery) {
    List<Named> named = new ArrayList<>();
    for (Link link : pickings.sort(due, discovery)) {
      named.add(new Named(selection.discovered(due, link, Selection.depth(due.page(), link)),
          clue(discovery.type(), link)));
    }
    if (discovery.type() != Discovery.Type.SITEMAP) {
      named.addAll(sitemaps(due));
    }
    named.sort(Comparator.comparing(Named::clue));
    return named;
  }

  private List<Named> sitemaps(Due due) {
    Set<WebUrl> ofRobots = new LinkedHashSet<>(robots(due.page().url()).sitemaps());
    List<Named> sitemaps = selection.sitemaps(due, robots(due.page().url()))
        .stream()
        .map(page -> new Named(page, ofRobots.remove(page.url()) ? Clue.ROBOTS : Clue.CUSTOM))
        .toList();
    ofRobots.forEach(url -> pickings.refuse(url, "a sitemap of something else"));
    return sitemaps;
  }

  private static Clue clue(Discovery.Type type, Link link) {
    if (link.role() == PageRole.SITEMAP) {
      return Clue.LISTED;
    }
    if (type == Discovery.Type.FEED) {
      return Clue.OLDER;
    }
    return link.isAnnouncedFeed() ? Clue.ANNOUNCED : Clue.LINKED;
  }

  /** Looks where feeds are by custom, until there is one. */
  private void guessFeed(Due due) {
    for (Discovered guess : selection.guessedFeeds(due)) {
      boolean found = add(new Named(guess, Clue.CUSTOM), true);
      if (found) {
        return;
      }
    }
  }

  /**
   * Adds a feed or sitemap to what was found.
   *
   * @param worthReading whether to ask for it, if there are requests left
   * @return whether it was read and is what it should be
   */
  private boolean add(Named entry, boolean worthReading) {
    Discovered page = entry.page();
    if (!worthReading || enquiry.requests() >= MAX_REQUESTS) {
      entries.add(new Entry(page.url(), page.role(), entry.clue(), null));
      return false;
    }
    Landing landing = land(page);
    entries.add(new Entry(page.url(), page.role(), entry.clue(), landing.sight()));
    if (landing.discovery() == null) {
      return false;
    }
    pickings.sort(landing.due(), landing.discovery());
    return true;
  }

  private Robots robots(WebUrl url) {
    return enquiry.permission(url)
        .map(answer -> answer instanceof RobotsReader.Answer.Known known ? known.robots() : null)
        .orElse(Robots.ALLOW_ALL);
  }

  private Permission permission(WebUrl url) {
    return switch (enquiry.permission(url).orElse(null)) {
      case null -> new Permission(url.authority(), false, null, "was not asked for");
      case RobotsReader.Answer.Unknown unknown -> new Permission(url.authority(), false, null,
          "cannot be read, so nothing is fetched: " + Sight.of(unknown.outcome()).words());
      case RobotsReader.Answer.Known known -> {
        boolean granted = known.robots().allows(url);
        yield new Permission(url.authority(), granted, known.robots().crawlDelay().orElse(null),
            !granted ? "forbids it" : known.file().isPresent() ? "permits it" : "is not there");
      }
    };
  }

  private static Due due(Discovered page) {
    return new Due(0, page, null, Duration.ZERO, 0, 0);
  }

  /** Asks for a page and follows its redirects, each address once. */
  private Landing land(Discovered first) {
    Due due = due(first);
    List<Redirect> redirects = new ArrayList<>();
    Set<WebUrl> seen = new HashSet<>(Set.of(first.url()));
    Outcome outcome = enquiry.ask(first.url());
    while (outcome instanceof Outcome.Redirect redirect) {
      redirects.add(new Redirect(redirect.status(), redirect.target()));
      Optional<Discovered> next = selection.redirected(due, redirect.target(), MAX_HOPS);
      boolean again = !seen.add(redirect.target()) && !redirect.afresh();
      if (next.isEmpty() || again) {
        Sight lost = Sight.nothing(next.isEmpty()
            ? "it redirects more than " + MAX_HOPS + " times"
            : "it redirects in a circle");
        return new Landing(due, redirects, lost, null);
      }
      due = due(next.get());
      outcome = enquiry.ask(redirect.target());
    }
    return landing(due, redirects, outcome);
  }

  private static Landing landing(Due due, List<Redirect> redirects, Outcome outcome) {
    if (!(outcome instanceof Outcome.Fetched fetched)) {
      return new Landing(due, redirects, Sight.of(outcome), null);
    }
    PageRole role = due.page().role();
    Discovery discovery = Discovery.of(fetched.response(), role);
    if (role == PageRole.START || discovery.type() == wanted(role)) {
      return new Landing(due, redirects, Sight.of(fetched.response(), discovery), discovery);
    }
    String problem = discovery.problem();
    return new Landing(due, redirects, Sight.nothing(problem != null
        ? problem
        : "not a sitemap: " + Sight.of(fetched.response(), discovery).words()), null);
  }

  private static Discovery.Type wanted(PageRole role) {
    return role == PageRole.FEED ? Discovery.Type.FEED : Discovery.Type.SITEMAP;
  }
}
