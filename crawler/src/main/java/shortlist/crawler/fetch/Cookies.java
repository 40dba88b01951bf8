package shortlist.crawler.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * The cookies of sites that answer nobody without: those that redirect in a circle until what they
 * set (RFC 6265) is sent back. All others get none.
 *
 * <p>Kept in memory, for the host alone that set them whatever domain they name, and bounded in
 * number and size. Safe for use by several threads; the requests to one host come one after the
 * other.
 */
final class Cookies {

  /** More cookies in one answer are a flood. */
  static final int MOST_IN_ANSWER = 100;

  private static final int MOST_HOSTS = 1_000;
  private static final int MOST_OF_HOST = 20;
  private static final int MOST_CHARACTERS = 4 << 10;
  private static final int MOST_CIRCLES = 3;
  private static final int MOST_REDIRECTS = 64;
  private static final int MOST_HOPS = 8;

  private final Cache<String, Site> sites = Caffeine.newBuilder()
      .maximumSize(MOST_HOSTS)
      .executor(Runnable::run)
      .build();
  private volatile boolean used;

  /** What a host's redirects set, where they led, and how often in a circle. */
  private static final class Site {

    private final List<Cookie> cookies = new ArrayList<>();
    private final LinkedHashMap<WebUrl, WebUrl> redirects = new LinkedHashMap<>();
    /** Whether there are cookies that no request has sent yet. */
    private boolean fresh;
    private int circles;
  }

  /** Whether an answer sets more cookies than any honest one. */
  static boolean isFlood(Headers headers) {
    int count = 0;
    for (int i = 0; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase("Set-Cookie")) {
        count++;
      }
    }
    return count > MOST_IN_ANSWER;
  }

  /** The value of the Cookie field to send; null for none, as to nearly every host. */
  @Nullable String header(WebUrl url, HttpUrl httpUrl) {
    Site site = used ? sites.getIfPresent(url.authority()) : null;
    if (site == null) {
      return null;
    }
    synchronized (site) {
      StringJoiner pairs = new StringJoiner("; ");
      for (Cookie cookie : site.circles == 0 ? List.<Cookie>of() : site.cookies) {
        if (cookie.matches(httpUrl) && cookie.expiresAt() > System.currentTimeMillis()) {
          pairs.add(cookie.name() + "=" + cookie.value());
        }
      }
      return pairs.length() == 0 ? null : pairs.toString();
    }
  }

  /**
   * Whether a redirect closes a circle of redirects of one host that set cookies, so that asking
   * for {@code to} again may lead out of it: the cookies are sent from now on. Not more than some
   * times for one host.
   *
   * @param httpUrl the same address as {@code from}
   * @param headers of the redirect
   */
  boolean closesCircle(WebUrl from, HttpUrl httpUrl, WebUrl to, Headers headers) {
    if (!from.authority().equals(to.authority())) {
      return false;
    }
    Site site = sites.get(from.authority(), _ -> new Site());
    synchronized (site) {
      for (Cookie cookie : Cookie.parseAll(httpUrl, headers)) {
        keep(site, cookie);
      }
      site.redirects.put(from, to);
      boolean afresh = site.fresh && site.circles < MOST_CIRCLES && isCircle(site, from, to);
      if (afresh) {
        site.circles++;
        site.fresh = false;
        site.redirects.clear();
        used = true;
      } else if (site.redirects.size() > MOST_REDIRECTS) {
        site.redirects.pollFirstEntry();
      }
      return afresh;
    }
  }

  private static boolean isCircle(Site site, WebUrl from, WebUrl to) {
    WebUrl at = to;
    for (int hops = 0; hops < MOST_HOPS && at != null && !at.equals(from); hops++) {
      at = site.redirects.get(at);
    }
    return from.equals(at);
  }

  private static void keep(Site site, Cookie cookie) {
    boolean known = site.cookies.contains(cookie);
    site.cookies.removeIf(old -> isSamePlace(old, cookie));
    int characters = cookie.name().length() + cookie.value().length();
    for (Cookie other : site.cookies) {
      characters += other.name().length() + other.value().length();
    }
    if (site.cookies.size() < MOST_OF_HOST && characters <= MOST_CHARACTERS) {
      site.cookies.add(cookie);
      site.fresh |= !known;
    }
  }

  private static boolean isSamePlace(Cookie a, Cookie b) {
    return a.name().equals(b.name()) && a.path().equals(b.path());
  }
}
