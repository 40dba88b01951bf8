package shortlist.crawler;

import crawlercommons.domains.EffectiveTldFinder;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * Tells when two hosts are names of one site. A site that is hosted under a name that its provider
 * gave ({@code someone.github.io}) often has a domain of its own too ({@code someone.com}), and
 * pages under the one link to pages under the other.
 *
 * <p>Two hosts are taken for names of one site if both are whole domains, with or without
 * {@code www.}, that differ only in what is below the public suffix, and if one of the suffixes is
 * a provider's (the private part of the Public Suffix List). That is a guess, so nobody but the
 * site itself has to bear it: a link to its other name is followed under the name that the page
 * with the link has. No page can lead the crawl to another host by this, and where the guess is
 * wrong the site answers that it has no such page.
 */
final class SiteNames {

  private SiteNames() {}

  /** Whether the hosts, different ones with their ports if they have one, name one site. */
  static boolean areOne(String host, String other) {
    String first = bare(host);
    String second = bare(other);
    return label(first).equals(label(second)) && isDomain(first) && isDomain(second)
        && (isProvided(first) || isProvided(second));
  }

  /** The page at {@code url}, on the host of {@code page}. */
  static WebUrl renamed(WebUrl url, WebUrl page) {
    return WebUrl.of(page.scheme() + "://" + page.authority() + url.pathAndQuery());
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String label(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }

  private static boolean isDomain(String host) {
    return host.equals(domain(host, false));
  }

  /** Whether the suffix is a provider's: without those, the domain is a shorter one. */
  private static boolean isProvided(String host) {
    return !host.equals(domain(host, true));
  }

  private static @Nullable String domain(String host, boolean withoutProviders) {
    return EffectiveTldFinder.getAssignedDomain(host, true, withoutProviders);
  }
}
