package shortlist.corpus.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import shortlist.corpus.link.WebUrl;

/**
 * A user's pattern for addresses: RE2 syntax, looked for anywhere in path and query. It is matched
 * in time linear to the address, whatever the pattern (Cox, "Regular expression matching can be
 * simple and fast", 2007). Two patterns of the same text are equal.
 */
public final class UrlPattern {

  private static final int MAX_LENGTH = 1_000;

  private final Pattern pattern;

  private UrlPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * The pattern that {@code text} spells.
   *
   * @throws IllegalArgumentException if it is empty, longer than {@value #MAX_LENGTH} characters or
   *         no pattern; the message is a sentence for the user
   */
  public static UrlPattern of(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A pattern has 1 to " + MAX_LENGTH + " characters; give one such as /blog/ or \\.pdf$.");
    }
    try {
      return new UrlPattern(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("Not a pattern: " + text + " (" + e.getDescription()
          + "); write it in RE2 syntax, such as ^/blog/ or \\.pdf$.", e);
    }
  }

  /** What the user wrote. */
  public String text() {
    return pattern.pattern();
  }

  /** Whether the pattern is found in the path and query of {@code url}. */
  public boolean isFoundIn(WebUrl url) {
    return pattern.matcher(url.pathAndQuery()).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UrlPattern that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text());
  }

  @Override
  public String toString() {
    return text();
  }
}
