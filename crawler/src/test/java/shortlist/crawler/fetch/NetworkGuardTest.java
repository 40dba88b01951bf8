package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class NetworkGuardTest {

  private final NetworkGuard guard = new NetworkGuard(NetworkRules.PUBLIC);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "172.16.0.1",
      "172.31.255.255", "192.168.1.1", "169.254.1.1", "100.64.0.1", "100.127.255.255", "224.0.0.1",
      "239.1.1.1", "255.255.255.255", "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1",
      "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1",
      "64:ff9b::10.0.0.1", "2001:db8::1", "2002:a00:1::1", "2001::1"})
  void privateAndSpecialAddressesAreBlocked(String address) {
    assertThat(NetworkGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
    assertThatThrownBy(() -> guard.check(new InetSocketAddress(InetAddress.ofLiteral(address), 80)))
        .isInstanceOf(BlockedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1",
      "223.255.255.255", "2606:4700::1111", "2a00:1450::1"})
  void publicAddressesAreNot(String address) {
    assertThat(NetworkGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/", "http://2130706433/", "http://127.1/", "http://0/",
      "http://0.0.0.0/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://１２７.0.0.1/",
      "http://user:pw@10.0.0.1/", "http://0x7f.1/", "http://0177.0.0.1/", "http://10.0.0.1./",
      "http://example.org:22/", "http://example.org:6379/", "http://under_score.example.org:22/"})
  void addressesAndPortsThatNobodySharesAreRefusedBeforeAnyConnection(String url) {
    assertThat(guard.refusal(WebUrl.of(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/", "https://example.org/", "http://example.org:8080/",
      "http://8.8.8.8/", "http://1.example.org/", "http://[2606:4700::1111]/"})
  void ordinaryAddressesMayBeTried(String url) {
    assertThat(guard.refusal(WebUrl.of(url))).isEmpty();
  }

  @Test
  void aNameThatResolvesToAPrivateAddressIsBlockedAtConnect() throws UnknownHostException {
    InetAddress rebound = InetAddress.getByAddress("example.org", new byte[]{10, 0, 0, 1});
    assertThatThrownBy(() -> guard.check(new InetSocketAddress(rebound, 80)))
        .hasMessageContaining("example.org");
  }

  @Test
  void namedHostsMayBeOnThisMachineAndNowhereElsePrivate() throws UnknownHostException {
    NetworkGuard exempting = new NetworkGuard(
        new NetworkRules(false, Set.of("demo.localhost"), Optional.empty()));
    InetAddress loopback = InetAddress.getByAddress("demo.localhost", new byte[]{127, 0, 0, 1});
    assertThat(exempting.refusal(WebUrl.of("http://demo.localhost:4711/"))).isEmpty();
    assertThatCode(() -> exempting.check(new InetSocketAddress(loopback, 4711)))
        .doesNotThrowAnyException();
    InetAddress other = InetAddress.getByAddress("other.localhost", new byte[]{127, 0, 0, 1});
    assertThatThrownBy(() -> exempting.check(new InetSocketAddress(other, 80)))
        .isInstanceOf(BlockedAddressException.class);
  }

  @Test
  void theProxyMayBeAnywhereAndItsTargetsMayNot() {
    NetworkGuard proxied = new NetworkGuard(
        new NetworkRules(false, Set.of(), ProxyAddress.parse("http://127.0.0.1:3128")));
    assertThatCode(
        () -> proxied.check(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 3128)))
        .doesNotThrowAnyException();
    assertThatThrownBy(
        () -> proxied.check(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 80)))
        .isInstanceOf(BlockedAddressException.class);
    assertThat(proxied.refusal(WebUrl.of("http://127.0.0.1/"))).isPresent();
  }
}
