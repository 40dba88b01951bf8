package shortlist.crawler.fetch;

import java.util.Optional;
import java.util.Set;
import shortlist.corpus.link.WebUrl;

/**
 * What may be connected to.
 *
 * @param allowPrivateAddresses whether addresses of private networks and this machine, and any
 *        port, may be asked
 * @param loopbackHosts host names that may be on this machine, on any port, even if private
 *        addresses may not
 * @param proxy where all requests are sent; it may be anywhere
 */
public record NetworkRules(
    boolean allowPrivateAddresses, Set<String> loopbackHosts, Optional<ProxyAddress> proxy) {

  /** The public web only, directly. */
  public static final NetworkRules PUBLIC = new NetworkRules(false, Set.of(), Optional.empty());

  /** Copies the set. */
  public NetworkRules {
    loopbackHosts = Set.copyOf(loopbackHosts);
  }

  /**
   * Whether whoever is crawled is the user's own server: then politeness may be switched off. True
   * behind a proxy on this machine, and where the user vouches for private addresses.
   */
  public boolean isOwnServer() {
    return allowPrivateAddresses || proxy.filter(ProxyAddress::isLoopback).isPresent();
  }

  /** Whether a request for {@code url} leaves this machine. */
  public boolean leavesMachine(WebUrl url) {
    return proxy.isPresent()
        ? !proxy.get().isLoopback()
        : !ProxyAddress.isLoopback(url.host());
  }
}
