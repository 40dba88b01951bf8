package shortlist.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shortlist.corpus.link.WebUrl;

/**
 * Keeps the crawler away from private networks, whatever pages, redirects and name servers say
 * (server-side request forgery, DNS rebinding). The address of every connection is checked when it
 * is made, for nothing earlier is certain; hosts that are written as addresses are refused before.
 */
final class NetworkGuard {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.|$)){4}");

  /** The special-purpose registries for IPv4 (RFC 6890 and its updates). */
  private static final List<AddressBlock> BLOCKED_4 = blocks("0.0.0.0/8", "10.0.0.0/8",
      "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
      "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
      "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

  /** All of IPv6 that is in use by the public. The rest holds every private and mapped range. */
  private static final AddressBlock PUBLIC_6 = AddressBlock.of("2000::/3");

  /** Within it: protocol assignments with Teredo, documentation, 6to4 (an IPv4 address inside). */
  private static final List<AddressBlock> BLOCKED_6 = blocks("2001::/23", "2001:db8::/32",
      "2002::/16", "3fff::/20");

  private final NetworkRules rules;

  NetworkGuard(NetworkRules rules) {
    this.rules = rules;
  }

  /** Why {@code url} must not be asked for; empty if it may be tried. */
  Optional<String> refusal(WebUrl url) {
    String host = url.host();
    if (isFree(host)) {
      return Optional.empty();
    }
    if (!PORTS.contains(url.port())) {
      return Optional.of("port " + url.port() + " is not one that web sites use");
    }
    return literal(host).filter(this::isBlocked).map(literal -> blocked(host));
  }

  /** Throws if a connection to {@code target} must not be made. */
  void check(InetSocketAddress target) throws BlockedAddressException {
    String host = target.getHostString();
    if (isFree(host) || isProxy(target)) {
      return;
    }
    InetAddress address = target.getAddress();
    boolean allowed = address != null && (isPublic(address)
        || (address.isLoopbackAddress() && rules.loopbackHosts().contains(host)));
    if (!allowed) {
      throw new BlockedAddressException(blocked(host));
    }
  }

  private boolean isFree(String host) {
    return rules.allowPrivateAddresses() || rules.loopbackHosts().contains(host);
  }

  private boolean isProxy(InetSocketAddress target) {
    return rules.proxy()
        .filter(proxy -> proxy.port() == target.getPort()
            && proxy.host().equals(target.getHostString().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  private static String blocked(String host) {
    return host + " is in a private network or on this machine (blocked address)";
  }

  /**
   * The address that a host is written as, empty for a name. Odd spellings are kept as they are.
   */
  private static Optional<String> literal(String host) {
    boolean literal = host.startsWith("[") || ENDS_IN_NUMBER.matcher(host).matches();
    return literal ? Optional.of(host.replaceAll("[\\[\\]]", "")) : Optional.empty();
  }

  private boolean isBlocked(String literal) {
    boolean plain = literal.contains(":") || DOTTED.matcher(literal).matches();
    if (!plain) {
      return true; // 127.1, 2130706433, 0x7f.0.0.1: nobody shares such links
    }
    try {
      return !isPublic(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException notAnAddress) {
      return true;
    }
  }

  static boolean isPublic(InetAddress address) {
    return address.getAddress().length == 4
        ? BLOCKED_4.stream().noneMatch(block -> block.contains(address))
        : PUBLIC_6.contains(address)
            && BLOCKED_6.stream().noneMatch(block -> block.contains(address));
  }

  private static List<AddressBlock> blocks(String... blocks) {
    return Stream.of(blocks).map(AddressBlock::of).toList();
  }
}
