package shortlist.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;

/** What a robots.txt permits to us. Immutable. */
public final class Robots {

  /** For hosts without a robots.txt: everything is permitted. */
  public static final Robots ALLOW_ALL = new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
      List.of(), 0);

  /** The name that rules for us are headed with. */
  static final String PRODUCT = "shortlist";

  private static final int MAX_SITEMAPS = 100;

  private final BaseRobotRules rules;
  private final List<WebUrl> sitemaps;
  private final int weight;

  private Robots(BaseRobotRules rules, List<WebUrl> sitemaps, int weight) {
    this.rules = rules;
    this.sitemaps = sitemaps;
    this.weight = weight;
  }

  /**
   * Reads the file.
   *
   * @param url of the file; its sitemap lines may be relative to it
   * @param content uncompressed; damaged lines are passed over
   * @param contentType as the server called it; may be empty
   */
  public static Robots parse(WebUrl url, byte[] content, String contentType) {
    return parse(url, content, contentType, List.of(PRODUCT));
  }

  /** The same for crawlers of other names, which compare without case but as a whole. */
  static Robots parse(WebUrl url, byte[] content, String contentType, List<String> names) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules rules = parser.parseContent(url.text(), content, contentType,
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    List<WebUrl> sitemaps = rules.getSitemaps()
        .stream()
        .flatMap(sitemap -> url.resolve(sitemap).stream())
        .distinct()
        .limit(MAX_SITEMAPS)
        .toList();
    return new Robots(rules, sitemaps, content.length);
  }

  /** Whether {@code url}, which must be on the file's host, may be asked for. */
  public boolean allows(WebUrl url) {
    return rules.isAllowed(url.text());
  }

  /** How long the host asks to be left alone between two requests. */
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  /** The sitemaps it names, each once, in its order; they may be on other hosts. */
  public List<WebUrl> sitemaps() {
    return sitemaps;
  }

  /** About how much memory it takes, in bytes of the file. */
  int weight() {
    return weight;
  }
}
