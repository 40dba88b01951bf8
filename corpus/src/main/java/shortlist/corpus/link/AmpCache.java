package shortlist.corpus.link;

import java.util.Optional;

/** Finds the address of a page in the address of its copy in a cache of AMP pages. */
final class AmpCache {

  /** A cache does not hold pages of a cache of a cache. */
  private static final int MAX_DEPTH = 3;

  private AmpCache() {}

  /** The address that the cache copied, or {@code url} itself if it is of no cache. */
  static WebUrl original(WebUrl url) {
    WebUrl at = url;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Optional<WebUrl> copied = copied(at);
      if (copied.isEmpty()) {
        return at;
      }
      at = copied.get();
    }
    return at;
  }

  /** Caches name the host in their path, after a letter for the kind and an "s" for https. */
  private static Optional<WebUrl> copied(WebUrl url) {
    String host = url.host();
    int skipped = 0;
    if (host.endsWith(".cdn.ampproject.org") || host.equals("cdn.ampproject.org")) {
      skipped = url.path().length() > 3 && url.path().charAt(2) == '/' ? 3 : 0;
    } else if (isGoogle(host) && url.path().startsWith("/amp/")) {
      skipped = "/amp/".length();
    }
    if (skipped == 0) {
      return Optional.empty();
    }
    String rest = url.pathAndQuery().substring(skipped);
    return WebUrl.parse(rest.startsWith("s/")
        ? "https://" + rest.substring(2)
        : "http://" + rest);
  }

  private static boolean isGoogle(String host) {
    return host.startsWith("www.google.") || host.startsWith("google.");
  }
}
