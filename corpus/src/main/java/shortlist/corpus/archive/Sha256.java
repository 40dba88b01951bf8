package shortlist.corpus.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

  /**
   * A digest as WARC fields have it: the name of the algorithm, and hexadecimal digits, for the
   * signs that fill up other bases may not stand there.
   */
  static String field(byte[] digest) {
    return "sha256:" + HexFormat.of().formatHex(digest);
  }
}
