package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Scope;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.KnownSites;

/**
 * What a crawl of a source would begin with. Words come partly from servers: they are to be made
 * legible before a person sees them.
 *
 * @param address as it was given
 * @param better where a crawl starts in place of the address, best first; empty if at the address
 * @param scopes where links would be followed to
 * @param permission what robots.txt says of the last address that was asked
 * @param redirects from the start to what was read at last, in their order
 * @param found what is there
 * @param entries the feeds and sitemaps that would be read, in the order they were found
 * @param taken the pages that would be fetched, best first; those of entries that were read too
 * @param refused the links that would not be followed, in their order
 */
public record ScoutReport(
    WebUrl address,
    List<KnownSites.Start> better,
    List<Scope> scopes,
    Permission permission,
    List<Redirect> redirects,
    Sight found,
    List<Entry> entries,
    List<Taken> taken,
    List<Refused> refused) {

  /** Copies the lists. */
  public ScoutReport {
    better = List.copyOf(better);
    scopes = List.copyOf(scopes);
    redirects = List.copyOf(redirects);
    entries = List.copyOf(entries);
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }

  /**
   * What a host permits.
   *
   * @param host with its port, if it has one
   * @param granted whether the address may be asked for
   * @param crawlDelay that it asks for; null if for none
   * @param words the verdict, such as "forbids it"
   */
  public record Permission(
      String host, boolean granted, @Nullable Duration crawlDelay, String words) {}

  /**
   * A redirect.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param target where it leads
   */
  public record Redirect(int status, WebUrl target) {}

  /** How a feed or sitemap was found. */
  public enum Clue {
    /** The page announces it in its head. */
    ANNOUNCED("announced by the page"),
    /** A link leads to it. */
    LINKED("linked from the page"),
    /** It is where the feed's older items are (RFC 5005). */
    OLDER("older items of the feed"),
    /** An index of sitemaps lists it. */
    LISTED("listed in the index"),
    /** robots.txt names it. */
    ROBOTS("named in robots.txt"),
    /** Nobody names it; such files are often there. */
    CUSTOM("where it is by custom");

    private final String words;

    Clue(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /**
   * A feed or sitemap.
   *
   * @param role {@code FEED} or {@code SITEMAP}
   * @param clue how it was found
   * @param found what is there; null if it was not asked for
   */
  public record Entry(WebUrl url, PageRole role, Clue clue, @Nullable Sight found) {

    private boolean is(Sight.Kind kind) {
      return found != null && found.kind() == kind;
    }
  }

  /**
   * A page that would be fetched.
   *
   * @param text that the link says; empty if none
   * @param score its place in the queue, 0 to 1, best first
   * @param modified when it is said to have changed; null if nobody says
   */
  public record Taken(WebUrl url, String text, double score, @Nullable Instant modified) {}

  /**
   * A link that would not be followed.
   *
   * @param reason in plain words
   */
  public record Refused(WebUrl url, String reason) {}

  /** Whether a crawl would find more there than the page itself, or a paper. */
  public boolean isUseful() {
    return !taken.isEmpty() || found.kind() == Sight.Kind.PDF
        || entries.stream().anyMatch(entry -> entry.is(Sight.Kind.SITEMAP_INDEX));
  }

  /** Whether no host answered at all. */
  public boolean nothingReached() {
    return found.kind() == Sight.Kind.UNREACHABLE && redirects.isEmpty();
  }

  /** Whether a host that was asked could not be reached. */
  public boolean hasFailures() {
    return found.kind() == Sight.Kind.UNREACHABLE
        || entries.stream().anyMatch(entry -> entry.is(Sight.Kind.UNREACHABLE));
  }
}
