package shortlist.crawler.discover;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.corpus.link.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sites whose pages are made for people with a browser, and that have a feed of the same at an
 * address that follows from the page's: what a person pastes leads to what a crawler can read. Only
 * documented forms are here; pages that announce their feed themselves need no entry.
 *
 * @see <a href="https://info.arxiv.org/help/rss.html">arXiv: feeds</a>
 * @see <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv: API</a>
 * @see <a href="https://help.medium.com/hc/en-us/articles/214874118-RSS-feeds">Medium: feeds</a>
 * @see <a
 *      href="https://developer.apple.com/library/archive/documentation/AudioVideo/Conceptual/iTuneSearchAPI/LookupExamples.html">Apple:
 *      lookup</a>
 */
public final class KnownSites {

  /**
   * A better address to start from.
   *
   * @param url what to read
   * @param reason what it is, in some plain words
   */
  public record Start(WebUrl url, String reason) {}

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CHANNEL = Pattern.compile("/channel/(UC[\\w-]{22})(?:/.*)?");
  private static final Pattern YOUTUBE_USER = Pattern.compile("/user/([\\w.-]+)(?:/.*)?");
  private static final Pattern PLAYLIST = Pattern.compile("(?:^|&)list=((?:PL|UU|OL|FL)[\\w-]+)");
  private static final Pattern ARXIV_LIST = Pattern
      .compile("/(?:list/([a-z-]+(?:\\.[A-Za-z-]+)?)(?:/.*)?|archive/([a-z-]+)/?)");
  private static final Pattern ARXIV_WORD = Pattern.compile("\"[^\"]+\"|[^\\s\"]+");
  private static final Map<String, String> ARXIV_FIELDS = Map.of("author", "au", "title", "ti",
      "abstract", "abs", "comments", "co", "journal_ref", "jr", "report_num", "rn");
  private static final Pattern PODCAST = Pattern
      .compile("/(?:.*/)?podcast/(?:.*/)?id(\\d{5,12})/?");
  private static final Pattern MEDIUM = Pattern
      .compile("/(@[\\w.-]+|tag/[\\w-]+|[a-z0-9][a-z0-9-]{2,})(?:/latest|/archive)?/?");
  private static final Set<String> MEDIUM_PAGES = Set.of("about", "creators", "explore-topics",
      "feed", "jobs-at-medium", "m", "me", "membership", "new-story", "plans", "search", "tag",
      "topics");
  private static final Pattern REPOSITORY = Pattern
      .compile("/([A-Za-z0-9][A-Za-z0-9-]*)/([\\w.-]+?)(?:\\.git)?(?:/releases)?/?");
  private static final Set<String> GITHUB_PAGES = Set.of("about", "apps", "collections",
      "customer-stories",
      "enterprise", "events", "explore", "features", "login", "marketplace", "notifications",
      "orgs", "readme", "resources", "search", "settings", "site", "solutions", "sponsors",
      "stars", "topics", "trending", "users");
  private static final Pattern SUBREDDIT = Pattern
      .compile("/r/([A-Za-z0-9_]{2,21})(?:/(?:hot|new|top|rising|best))?/?");
  private static final Pattern DEV_TAG = Pattern.compile("/t/([a-z0-9]+)(?:/latest|/top/\\w+)?/?");
  private static final Pattern DEV_USER = Pattern.compile("/([a-z0-9_]{2,30})/?");
  private static final Set<String> DEV_PAGES = Set.of("about", "code-of-conduct", "contact",
      "enter", "faq", "feed", "latest", "listings", "pod", "podcasts", "privacy", "search", "tags",
      "terms", "top", "videos");
  /** Hosts of blogs that each have a name of their own below them, and where its feed is. */
  private static final Map<String, String> BLOG_HOSTS = Map.of("substack.com", "/feed",
      "medium.com", "/feed", "hashnode.dev", "/rss.xml", "wordpress.com", "/feed/", "tumblr.com",
      "/rss", "blogspot.com", "/feeds/posts/default");
  private static final Set<String> NO_BLOGS = Set.of("www", "help", "support", "status", "policy",
      "open", "api", "cdn", "login", "signup", "miro");

  private KnownSites() {}

  /**
   * Where to start for what a person pasted, best first; empty if the address is as good as any. A
   * pure function: nothing is asked, and nothing is said of whether the feed exists.
   */
  public static List<Start> starts(WebUrl pasted) {
    String host = pasted.host();
    String site = host.startsWith("www.") || host.startsWith("m.")
        ? host.substring(host.indexOf('.') + 1)
        : host;
    return switch (site) {
      case "youtube.com" -> youtube(pasted);
      case "arxiv.org", "export.arxiv.org" -> arxiv(pasted);
      case "podcasts.apple.com", "itunes.apple.com" -> podcast(pasted);
      case "medium.com" -> medium(pasted);
      case "github.com" -> github(pasted);
      case "reddit.com", "old.reddit.com", "new.reddit.com" -> reddit(pasted);
      case "dev.to" -> devTo(pasted);
      default -> blog(pasted, site);
    };
  }

  /** The podcast's feed that an answer of Apple's lookup names; empty if it names none. */
  public static Optional<WebUrl> feedOf(byte[] json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
    return root.path("results")
        .values()
        .stream()
        .map(result -> result.path("feedUrl").asString(""))
        .flatMap(feed -> WebUrl.parse(feed).stream())
        .findFirst();
  }

  private static List<Start> youtube(WebUrl url) {
    String feeds = "https://www.youtube.com/feeds/videos.xml?";
    Matcher playlist = PLAYLIST.matcher(url.query());
    if (playlist.find()) {
      return start(feeds + "playlist_id=" + playlist.group(1), "the feed of a YouTube playlist");
    }
    Matcher channel = CHANNEL.matcher(url.path());
    if (channel.matches()) {
      return start(feeds + "channel_id=" + channel.group(1), "the feed of a YouTube channel");
    }
    Matcher user = YOUTUBE_USER.matcher(url.path());
    return user.matches()
        ? start(feeds + "user=" + user.group(1), "the feed of a YouTube user")
        : List.of();
  }

  private static List<Start> arxiv(WebUrl url) {
    Matcher list = ARXIV_LIST.matcher(url.path());
    if (list.matches()) {
      String category = list.group(1) == null ? list.group(2) : list.group(1);
      return start("https://rss.arxiv.org/rss/" + category, "the daily feed of arXiv " + category);
    }
    String words = parameter(url, "query");
    return url.path().matches("/search(?:/[a-z]*)?") && !words.isBlank()
        ? arxivSearch(words, ARXIV_FIELDS.getOrDefault(parameter(url, "searchtype"), "all"))
        : List.of();
  }

  private static List<Start> arxivSearch(String words, String field) {
    String query = ARXIV_WORD.matcher(words)
        .results()
        .map(word -> field + ":" + URLEncoder.encode(word.group(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("+AND+"));
    return query.isEmpty()
        ? List.of()
        : start("https://export.arxiv.org/api/query?search_query=" + query
            + "&sortBy=submittedDate&sortOrder=descending&max_results=100",
            "the newest hundred papers of an arXiv search");
  }

  private static List<Start> podcast(WebUrl url) {
    Matcher podcast = PODCAST.matcher(url.path());
    return podcast.matches()
        ? start("https://itunes.apple.com/lookup?id=" + podcast.group(1) + "&entity=podcast",
            "Apple's record of a podcast, which names its feed")
        : List.of();
  }

  private static List<Start> medium(WebUrl url) {
    Matcher name = MEDIUM.matcher(url.path());
    return name.matches() && !MEDIUM_PAGES.contains(name.group(1))
        ? start("https://medium.com/feed/" + name.group(1), "the feed of a writer, tag or"
            + " publication on Medium")
        : List.of();
  }

  private static List<Start> github(WebUrl url) {
    Matcher repository = REPOSITORY.matcher(url.path());
    return repository.matches()
        && !GITHUB_PAGES.contains(repository.group(1).toLowerCase(Locale.ROOT))
            ? start("https://github.com/" + repository.group(1) + "/" + repository.group(2)
                + "/releases.atom", "the releases of a GitHub repository")
            : List.of();
  }

  private static List<Start> reddit(WebUrl url) {
    Matcher subreddit = SUBREDDIT.matcher(url.path());
    return subreddit.matches()
        ? start("https://www.reddit.com/r/" + subreddit.group(1) + "/.rss",
            "the feed of a subreddit")
        : List.of();
  }

  private static List<Start> devTo(WebUrl url) {
    Matcher tag = DEV_TAG.matcher(url.path());
    if (tag.matches()) {
      return start("https://dev.to/feed/tag/" + tag.group(1), "the feed of a tag on DEV");
    }
    Matcher user = DEV_USER.matcher(url.path());
    return user.matches() && !DEV_PAGES.contains(user.group(1))
        ? start("https://dev.to/feed/" + user.group(1), "the feed of a writer on DEV")
        : List.of();
  }

  private static List<Start> blog(WebUrl url, String site) {
    int dot = site.indexOf('.');
    String provider = site.substring(dot + 1);
    String feed = BLOG_HOSTS.get(provider);
    boolean front = url.path().equals("/") || url.path().equals("/archive");
    return dot > 0 && feed != null && front && !NO_BLOGS.contains(site.substring(0, dot))
        ? start("https://" + site + feed, "the feed of a blog on " + provider)
        : List.of();
  }

  private static List<Start> start(String url, String reason) {
    return WebUrl.parse(url).map(address -> List.of(new Start(address, reason))).orElse(List.of());
  }

  /** The decoded value of a parameter; empty if there is none. */
  private static String parameter(WebUrl url, String name) {
    for (String parameter : url.query().split("&", -1)) {
      if (parameter.startsWith(name + "=")) {
        return URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
