package shortlist.corpus.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * What the user allows and forbids for one source, beyond its address. Rules are about links: the
 * source's own address, its feeds and its sitemaps are read whatever they say.
 *
 * @param include a link must match one of these, if there are any
 * @param exclude a link must match none of these
 * @param prefix the path that the source's links start with; null for the folder of its address
 * @param hosts further hosts that belong to the source, with a port if they have one
 * @param maxDepth how many links to follow from the source's address; null for the crawl's limit
 * @param maxPages how many pages one crawl may fetch; null for no limit
 * @param maxBytes how many bytes one crawl may fetch; null for no limit
 * @param since nothing that was published before this day (UTC); null for everything
 */
public record Rules(List<UrlPattern> include, List<UrlPattern> exclude, @Nullable String prefix,
    List<String> hosts, @Nullable Integer maxDepth, @Nullable Long maxPages,
    @Nullable Long maxBytes, @Nullable LocalDate since) {

  /** No rules: the crawl's own limits hold. */
  public static final Rules NONE = new Rules(List.of(), List.of(), null, List.of(), null, null,
      null, null);

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException for a prefix without a leading slash, something that is no
   *         host, or a limit below 1 (depth: 0); the message is a sentence for the user
   */
  public Rules {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    hosts = List.copyOf(hosts);
    require(prefix == null || prefix.startsWith("/"),
        "A prefix starts with a slash; give it as /blog/.");
    for (String host : hosts) {
      require(Scope.ofHost(host).isPresent(),
          "Not a host: " + host + "; give it as papers.example.org.");
    }
    require(maxDepth == null || maxDepth >= 0, "The depth is 0 links or more.");
    require(maxPages == null || maxPages > 0, "The limit of pages is 1 or more.");
    require(maxBytes == null || maxBytes > 0, "The limit of bytes is 1 or more.");
  }

  /**
   * Why a link is not to be followed, in plain words such as {@code excluded by /tag/}; empty if it
   * may be. A pure function, safe for any thread.
   *
   * @param depth how many links lead to it from the source's address
   * @param modified when it was published or changed, as a feed or sitemap says; null if unknown,
   *        so that a date in the address counts
   */
  public Optional<String> refusal(WebUrl url, int depth, @Nullable Instant modified) {
    if (maxDepth != null && depth > maxDepth) {
      return Optional.of("deeper than " + maxDepth + (maxDepth == 1 ? " link" : " links"));
    }
    for (UrlPattern pattern : exclude) {
      if (pattern.isFoundIn(url)) {
        return Optional.of("excluded by " + pattern);
      }
    }
    if (!include.isEmpty() && include.stream().noneMatch(pattern -> pattern.isFoundIn(url))) {
      return Optional.of("not included by "
          + (include.size() == 1 ? include.getFirst() : "any of " + include.size() + " patterns"));
    }
    return since != null && isBefore(since, url, modified)
        ? Optional.of("older than " + since)
        : Optional.empty();
  }

  /**
   * Which limit one crawl of the source has reached, in plain words; empty if it may go on.
   *
   * @param pages fetched so far in this crawl
   * @param bytes fetched so far in this crawl
   */
  public Optional<String> exhaustion(long pages, long bytes) {
    if (maxPages != null && pages >= maxPages) {
      return Optional.of("the source's limit of " + maxPages + " pages is reached");
    }
    return maxBytes != null && bytes >= maxBytes
        ? Optional.of("the source's limit of " + maxBytes + " bytes is reached")
        : Optional.empty();
  }

  private static boolean isBefore(LocalDate since, WebUrl url, @Nullable Instant modified) {
    return modified != null
        ? modified.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant())
        : DatedPath.of(url).filter(day -> day.isBefore(since)).isPresent();
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
