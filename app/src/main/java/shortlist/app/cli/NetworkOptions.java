package shortlist.app.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shortlist.corpus.document.Legible;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.fetch.ProxyAddress;

/** The options that say how requests are made; the same for all that makes some. */
final class NetworkOptions {

  private static final long MAX_TIMEOUT = 86_400;

  @Option(names = "--timeout", paramLabel = "S", description = "Give a request so many seconds.")
  private long timeout = CrawlOptions.DEFAULT.timeout().toSeconds();

  @Option(names = "--proxy", paramLabel = "URL", description = "Send every request through an HTTP proxy.")
  private @Nullable String proxy;

  @Option(names = "--plain-http", description = "Ask for https addresses over http.")
  private boolean plainHttp;

  @Option(names = "--allow-private-addresses", description = "Also fetch from this machine and private networks.")
  private boolean allowPrivateAddresses;

  /** {@code options} with requests made as was given. */
  CrawlOptions applyTo(CrawlOptions options) {
    if (timeout < 1 || timeout > MAX_TIMEOUT) {
      throw new CommandException(ExitCode.USAGE,
          "--timeout takes 1 to " + MAX_TIMEOUT + " seconds.");
    }
    return options.asking(
        new NetworkRules(allowPrivateAddresses, options.network().loopbackHosts(),
            Optional.ofNullable(proxy).map(NetworkOptions::address)),
        Duration.ofSeconds(timeout), plainHttp);
  }

  private static ProxyAddress address(String proxy) {
    return ProxyAddress.parse(proxy)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "Not a proxy address: "
            + Legible.line(proxy) + "; give it as http://host:port"));
  }
}
