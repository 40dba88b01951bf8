package shortlist.crawler.fetch;

import java.time.Duration;
import shortlist.corpus.workspace.Secrets;

/**
 * How a {@link Fetcher} asks.
 *
 * @param network what may be connected to
 * @param userAgent who we are, with a contact
 * @param timeout how long one request may take in all
 * @param plainHttp whether https addresses are asked for over http
 * @param allowDowngrade whether a redirect from https to http is reported as one; else it is
 *        refused
 * @param secrets what some hosts want to be sent, and no other host gets
 */
public record FetcherSettings(
    NetworkRules network,
    String userAgent,
    Duration timeout,
    boolean plainHttp,
    boolean allowDowngrade,
    Secrets secrets) {

  /** Asks as addresses say, without secrets. */
  public static FetcherSettings of(NetworkRules network, String userAgent, Duration timeout) {
    return new FetcherSettings(network, userAgent, timeout, false, false, Secrets.NONE);
  }

  /** The same, over http. */
  public FetcherSettings withPlainHttp(boolean plain) {
    return new FetcherSettings(network, userAgent, timeout, plain, allowDowngrade, secrets);
  }

  /** The same, with downgrades from https to http as given. */
  public FetcherSettings withAllowDowngrade(boolean allow) {
    return new FetcherSettings(network, userAgent, timeout, plainHttp, allow, secrets);
  }

  /** The same with these secrets. */
  public FetcherSettings withSecrets(Secrets others) {
    return new FetcherSettings(network, userAgent, timeout, plainHttp, allowDowngrade, others);
  }
}
