package shortlist.corpus.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.netpreserve.jwarc.WarcDigest;

/** The digest that the archive uses throughout. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  /** A digest as WARC fields have it: the name of the algorithm, and base 32. */
  static String field(byte[] digest) {
    return new WarcDigest("sha256", digest).prefixedBase32();
  }
}
