package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.crawler.frontier.Politeness;

/**
 * Looks at an address as a crawl would that has it as a source, and writes nothing down: what is
 * there, what would be fetched from there first, and what would not be and why.
 *
 * <p>It is as polite as a crawl and goes through the same guard. It makes some eight requests: for
 * the address and where that redirects to, for two feeds, and for a sitemap; each host's robots.txt
 * comes first. For one thread.
 */
public final class Scout {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Settings settings;
  private final Secrets secrets;
  private final CrawlOptions options;
  private final Relevance relevance;
  private final Consumer<WebUrl> listener;

  /**
   * Asks nothing yet.
   *
   * @param secrets what some hosts want to be sent
   * @param options how to ask, and how deep links would be followed
   * @param relevance judges links by their words, as for a crawl
   * @param listener is told of each request before it is made
   */
  public Scout(Settings settings, Secrets secrets, CrawlOptions options, Relevance relevance,
      Consumer<WebUrl> listener) {
    this.settings = settings;
    this.secrets = secrets;
    this.options = options;
    this.relevance = relevance;
    this.listener = listener;
  }

  /**
   * Whether the address must not be looked at: that would leave this machine, and the settings name
   * no contact that its owner could turn to.
   */
  public boolean lacksContact(WebUrl address) {
    return lacksContact(settings, options, address);
  }

  /** The same before there is a scout. */
  public static boolean lacksContact(Settings settings, CrawlOptions options, WebUrl address) {
    return settings.contact().isBlank() && options.network().leavesMachine(address);
  }

  /**
   * Looks at an address; what goes wrong is in the report. Takes up to two minutes and one request.
   *
   * @param rules what its source would be allowed and forbidden
   * @throws IllegalStateException if {@link #lacksContact}
   */
  public ScoutReport look(WebUrl address, Rules rules) {
    if (lacksContact(address)) {
      throw new IllegalStateException("no contact is set");
    }
    Source source = new Source(0, address, address.host(), Instant.now(), rules, false);
    try (Enquiry enquiry = new Enquiry(Crawler.fetcher(settings, secrets, options),
        politeness(), PATIENCE, listener)) {
      return new Survey(source, options.maxDepth(), relevance, enquiry).report();
    }
  }

  private Politeness politeness() {
    return new Politeness(options.delay().orElse(settings.delay()),
        options.network().isOwnServer(), Politeness.DEFAULT.patience(), settings.quietHours());
  }
}
