package shortlist.corpus.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;

/**
 * One page as the corpus knows it: known by its canonical URL, and by the fingerprint of its text.
 *
 * @param id a short stable name: derived from the canonical URL, or given by an import
 * @param url the canonical URL; null only for an imported text that has no address
 * @param metadata what is known about it
 * @param content what it says
 * @param fingerprint of the text, to find the same text elsewhere
 */
public record Document(
    String id, @Nullable WebUrl url, Metadata metadata, Content content, Fingerprint fingerprint) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 12;

  /** The document that a page at {@code url} gives. */
  public static Document at(WebUrl url, Metadata metadata, Content content) {
    return new Document(
        idOf(url), url, metadata, content, Fingerprint.of(content.text()));
  }

  /**
   * The id of the document at an address: 60 bits of the SHA-256 of its {@link LinkKey}, so it is
   * the same after every rebuild and on every machine.
   */
  public static String idOf(WebUrl url) {
    return idOf(LinkKey.of(url));
  }

  /** The same, of an address of which only its key is known. */
  public static String idOf(LinkKey key) {
    byte[] hash = sha256(key.text());
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(bits(hash, i * 5)));
    }
    return id.toString();
  }

  /** The five bits of {@code hash} that start at bit {@code at}. */
  private static int bits(byte[] hash, int at) {
    int word = (hash[at / 8] & 0xff) << 8 | (hash[at / 8 + 1] & 0xff);
    return word >> (11 - at % 8) & 31;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
