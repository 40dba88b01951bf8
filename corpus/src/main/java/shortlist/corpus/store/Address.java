package shortlist.corpus.store;

import shortlist.corpus.link.WebUrl;

/**
 * What a page is found by: its address without the scheme, and a hash of that, which keeps the
 * index of a large frontier small. Two addresses may share a hash, so both are compared.
 *
 * @param key 64 bits, FNV-1a and a final mix
 * @param text host, path and query
 */
record Address(long key, String text) {

  /** The condition that finds the row; binds {@code key} and {@code address}. */
  static final String MATCHES = "key = :key AND substr(url, instr(url, ':') + 3) = :address";

  static Address of(WebUrl url) {
    String text = url.text().substring(url.scheme().length() + 3);
    return new Address(hash(text), text);
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
