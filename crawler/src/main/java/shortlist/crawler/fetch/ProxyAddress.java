package shortlist.crawler.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy that every request is sent through.
 *
 * @param host its name or address
 * @param port 1 to 65535
 */
public record ProxyAddress(String host, int port) {

  private static final int DEFAULT_PORT = 8080;

  /** The proxy that {@code text} names, as {@code http://host:port} or {@code host:port}. */
  public static Optional<ProxyAddress> parse(String text) {
    try {
      URI uri = URI.create(text.contains("://") ? text.strip() : "http://" + text.strip());
      boolean usable = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
          && uri.getPort() != 0 && uri.getPort() <= 65_535;
      return usable
          ? Optional.of(new ProxyAddress(uri.getHost().toLowerCase(Locale.ROOT),
              uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()))
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Whether it runs on this machine, so that requests reach only what it chooses to serve. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  /** Whether a host name or literal address means this machine, without asking a name server. */
  static boolean isLoopback(String host) {
    if (Names.isLocal(host)) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException notLiteral) {
      return false;
    }
  }
}
