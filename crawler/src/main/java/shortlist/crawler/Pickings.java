package shortlist.crawler;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.ScoutReport.Refused;
import shortlist.crawler.ScoutReport.Taken;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.Link;
import shortlist.crawler.robots.RobotsReader;
import shortlist.crawler.trap.HostTraps;

/** The links that were found, sorted by whether a crawl would take them. For one thread. */
final class Pickings {

  private final Selection selection;
  private final Enquiry enquiry;
  private final Set<WebUrl> read = new HashSet<>();
  private final Map<WebUrl, Taken> taken = new LinkedHashMap<>();
  private final Map<WebUrl, String> refused = new LinkedHashMap<>();

  /**
   * @param enquiry knows what hosts permit
   */
  Pickings(Selection selection, Enquiry enquiry) {
    this.selection = selection;
    this.enquiry = enquiry;
  }

  /**
   * Sorts what was found in a page.
   *
   * @return the feeds and sitemaps among what would be taken
   */
  List<Link> sort(Due from, Discovery discovery) {
    Discovered page = from.page();
    read.add(page.url());
    HostTraps traps = new HostTraps(LocalDate.now(ZoneOffset.UTC), List.of());
    List<Link> entries = new ArrayList<>();
    int feeds = 0;
    for (Link found : discovery.links()) {
      Link link = selection.followed(page, found);
      int depth = Selection.depth(page, link);
      feeds += link.role() == PageRole.FEED ? 1 : 0;
      Optional<String> refusal = feeds > Selection.MAX_FEEDS && link.role() == PageRole.FEED
          ? Optional.of("more than " + Selection.MAX_FEEDS + " feeds on one page")
          : selection.refusal(page, discovery, link, depth)
              .or(() -> Selection.trap(traps, page, link))
              .or(() -> forbidden(link));
      if (refusal.isPresent()) {
        refuse(link.url(), refusal.get());
      } else if (link.role() == PageRole.PAGE) {
        take(selection.discovered(from, link, depth), link);
      } else {
        entries.add(link);
      }
    }
    return entries;
  }

  /** Adds what is not followed for a reason that lies elsewhere. */
  void refuse(WebUrl url, String reason) {
    refused.putIfAbsent(url, reason);
  }

  /** What a crawl would fetch, best first. */
  List<Taken> taken() {
    return taken.values()
        .stream()
        .sorted(Comparator.comparingDouble(Taken::score).reversed())
        .toList();
  }

  /** What it would not, as it was met. */
  List<Refused> refused() {
    return refused.entrySet()
        .stream()
        .filter(link -> !taken.containsKey(link.getKey()))
        .map(link -> new Refused(link.getKey(), link.getValue()))
        .toList();
  }

  private Optional<String> forbidden(Link link) {
    return enquiry.permission(link.url())
        .filter(answer -> answer instanceof RobotsReader.Answer.Known known
            && !known.robots().allows(link.url()))
        .map(_ -> "robots.txt forbids it");
  }

  private void take(Discovered page, Link link) {
    if (!read.contains(page.url())) {
      Taken now = new Taken(page.url(), link.text(), page.priority(), page.modified());
      taken.merge(page.url(), now, Pickings::merged);
    }
  }

  /** The better one, with what only the other one knows. */
  private static Taken merged(Taken before, Taken now) {
    Taken best = before.score() >= now.score() ? before : now;
    Taken other = before.score() >= now.score() ? now : before;
    return new Taken(best.url(), best.text().isEmpty() ? other.text() : best.text(), best.score(),
        best.modified() == null ? other.modified() : best.modified());
  }
}
