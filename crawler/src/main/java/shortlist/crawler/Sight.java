package shortlist.crawler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.Enclosure;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.Link;
import shortlist.crawler.fetch.Outcome;

/**
 * What an address turned out to be.
 *
 * @param kind of it
 * @param count items of a feed, addresses of a sitemap, sitemaps of an index, links of a page; else
 *        0
 * @param newest of the dates that a feed or sitemap names; null if there is none
 * @param title that a feed has; empty if it has none, and for all else
 * @param podcast whether it is a feed with something to hear
 * @param words the same for people, such as "a feed of 20 items, the newest of 2026-11-03"
 */
public record Sight(
    Kind kind, int count, @Nullable Instant newest, String title, boolean podcast, String words) {

  private static final String PDF_MARK = "%PDF";

  /** The kinds of things that are met. */
  public enum Kind {
    /** RSS, Atom, CDF or JSON Feed. */
    FEED,
    /** A sitemap that lists pages. */
    SITEMAP,
    /** A sitemap that lists sitemaps. */
    SITEMAP_INDEX,
    /** HTML. */
    PAGE,
    /** A paper. */
    PDF,
    /** Something that was read, and that nothing is looked for in. */
    OTHER,
    /** Nothing that could or may be read; the words say why. */
    NOTHING,
    /** The host did not answer. */
    UNREACHABLE
  }

  static Sight nothing(String words) {
    return new Sight(Kind.NOTHING, 0, null, "", false, words);
  }

  /** What an answer that is no page says. */
  static Sight of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Fetched _,Outcome.NotModified _ -> throw new IllegalArgumentException(
          "a page is to be read");
      case Outcome.Redirect redirect -> nothing("it redirects to " + redirect.target());
      case Outcome.Missing missing -> nothing("it answers " + missing.status());
      case Outcome.Busy busy -> nothing("the host answers " + busy.status());
      case Outcome.Skipped skipped -> nothing("it is no page, feed, sitemap or PDF ("
          + skipped.contentType() + ")");
      case Outcome.Disallowed _ -> nothing("robots.txt forbids it");
      case Outcome.Refused refused -> nothing(refused.reason());
      case Outcome.Failed failed -> failed.failure().isUnreachable()
          ? new Sight(Kind.UNREACHABLE, 0, null, "", false, failed.reason())
          : nothing(failed.reason());
    };
  }

  /** What a page is, of which {@code discovery} was made. */
  static Sight of(Response response, Discovery discovery) {
    if (discovery.problem() != null) {
      return nothing(discovery.problem());
    }
    return switch (discovery.type()) {
      case FEED -> feed(Objects.requireNonNull(discovery.feed()));
      case SITEMAP -> sitemap(discovery);
      case PAGE -> page(discovery);
      case OTHER -> isPdf(response)
          ? new Sight(Kind.PDF, 0, null, "", false, "a PDF")
          : new Sight(Kind.OTHER, 0, null, "", false, other(response, discovery));
    };
  }

  private static Sight feed(Feed feed) {
    boolean podcast = feed.items()
        .stream()
        .map(FeedItem::enclosure)
        .anyMatch(Sight::isAudio);
    int count = feed.items().size();
    Instant newest = feed.items().isEmpty() ? null : feed.items().getFirst().published();
    return new Sight(Kind.FEED, count, newest, feed.title(), podcast,
        (podcast ? "the feed of a podcast with " : "a feed of ") + counted(count, "item", "items")
            + newest(newest));
  }

  private static boolean isAudio(@Nullable Enclosure enclosure) {
    return enclosure != null && enclosure.isAudio();
  }

  private static Sight sitemap(Discovery discovery) {
    int sitemaps = (int) discovery.links()
        .stream()
        .filter(link -> link.role() == PageRole.SITEMAP)
        .count();
    Instant newest = discovery.links()
        .stream()
        .map(Link::modified)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
    int pages = discovery.links().size() - sitemaps;
    return sitemaps > 0
        ? new Sight(Kind.SITEMAP_INDEX, sitemaps, newest, "", false,
            "an index of " + counted(sitemaps, "sitemap", "sitemaps") + newest(newest))
        : new Sight(Kind.SITEMAP, pages, newest, "", false,
            "a sitemap of " + counted(pages, "address", "addresses") + newest(newest));
  }

  private static Sight page(Discovery discovery) {
    int count = discovery.links().size();
    String asks = discovery.declared().noindex() ? ", which asks not to be shown" : "";
    String links = discovery.declared().nofollow() ? ", whose links are not to be followed" : "";
    return new Sight(Kind.PAGE, count, null, "", false,
        "a page with " + counted(count, "link", "links") + asks + links);
  }

  private static boolean isPdf(Response response) {
    try {
      return new String(response.content(PDF_MARK.length()), StandardCharsets.US_ASCII)
          .equals(PDF_MARK);
    } catch (IOException undecodable) {
      return false;
    }
  }

  private static String other(Response response, Discovery discovery) {
    return discovery.links().isEmpty()
        ? "nothing that names links (" + response.contentType() + ")"
        : "a record that names a feed";
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String newest(@Nullable Instant newest) {
    return newest == null
        ? ""
        : ", the newest of " + LocalDate.ofInstant(newest, ZoneOffset.UTC);
  }
}
