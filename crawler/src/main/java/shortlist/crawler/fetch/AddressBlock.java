package shortlist.crawler.fetch;

import java.net.InetAddress;

/** A range of addresses with one prefix, as in {@code 10.0.0.0/8}. */
final class AddressBlock {

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    return new AddressBlock(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
        Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (bytes[i] != prefix[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || (bytes[whole] & 0xff) >> (8 - rest) == (prefix[whole] & 0xff) >> (8 - rest);
  }
}
