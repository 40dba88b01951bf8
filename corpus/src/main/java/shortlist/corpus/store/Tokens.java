package shortlist.corpus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.document.Legible;

/**
 * What lets programs in. Only a digest of each token is kept: who reads the workspace, or a backup
 * of it, cannot use it. A token is random through and through, so that its digest needs no salt.
 */
public final class Tokens {

  private static final int MAX_NAME = 60;
  private static final int BYTES = 32;
  /** So that a token is known for what it is where it should not be. */
  private static final String MARK = "shortlist_";

  private final Store store;

  Tokens(Store store) {
    this.store = store;
  }

  /**
   * A token that was made, without itself.
   *
   * @param name of the program or person that has it
   */
  public record Token(String name, Instant createdAt) {}

  /**
   * Makes a token.
   *
   * @return the token; nobody can tell it a second time
   * @throws IllegalArgumentException if it is no name or is taken; the message is a sentence for
   *         the user
   */
  public String create(String name) {
    String tidy = Legible.line(name);
    if (tidy.isEmpty() || tidy.length() > MAX_NAME) {
      throw new IllegalArgumentException("A token has a name of 1 to " + MAX_NAME
          + " characters; call it after the program that will use it.");
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    int made = store.write(handle -> handle.createUpdate("""
      INSERT OR IGNORE INTO token (name, digest, created_at) VALUES (:name, :digest, :now)""")
        .bind("name", tidy)
        .bind("digest", digest(token))
        .bind("now", Instant.now().toEpochMilli())
        .execute());
    if (made == 0) {
      throw new IllegalArgumentException("There is a token of the name " + tidy
          + " already; choose another name, or remove that one first.");
    }
    return token;
  }

  /** All tokens, by name. */
  public List<Token> all() {
    return store.read(handle -> handle
        .createQuery("SELECT name, created_at FROM token ORDER BY name")
        .map((row, context) -> new Token(row.getString("name"),
            Instant.ofEpochMilli(row.getLong("created_at"))))
        .list());
  }

  /** Whose token this is; empty if it is nobody's. */
  public Optional<String> nameOf(String token) {
    return store.read(handle -> handle.createQuery("SELECT name FROM token WHERE digest = :digest")
        .bind("digest", digest(token))
        .mapTo(String.class)
        .findOne());
  }

  /**
   * Shuts a token out from now on.
   *
   * @return whether there was one of that name
   */
  public boolean remove(String name) {
    return store.write(handle -> handle.execute("DELETE FROM token WHERE name = ?",
        Legible.line(name))) > 0;
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
