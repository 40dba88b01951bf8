package shortlist.corpus.link;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address in normal form, without fragment, credentials and tracking
 * parameters. Two spellings of one address that RFC 3986 (section 6.2) and the WHATWG URL standard
 * call equivalent give equal values. Immutable; compares by its text.
 */
public final class WebUrl implements Comparable<WebUrl> {

  /** Longer addresses are no links that anybody shares; they are traps or data. */
  public static final int MAX_LENGTH = 4_000;

  private final String text;
  private final int pathStart;
  private final int pathEnd;

  /**
   * Checks only that the text begins as one in normal form does; use {@link #parse} for text from
   * outside.
   *
   * @throws IllegalArgumentException if it does not
   */
  public WebUrl(String text) {
    boolean known = text.startsWith("http://") || text.startsWith("https://");
    this.text = text;
    this.pathStart = known ? text.indexOf('/', authorityStart()) : -1;
    if (pathStart < 0) {
      throw new IllegalArgumentException("not a web address: " + text);
    }
    int mark = text.indexOf('?', pathStart);
    this.pathEnd = mark < 0 ? text.length() : mark;
  }

  /** The address that {@code text} spells, or empty if it spells none; never throws. */
  public static Optional<WebUrl> parse(String text) {
    String normal = UrlParser.parse(text);
    return normal == null ? Optional.empty() : Optional.of(new WebUrl(normal));
  }

  /**
   * The address that {@code text} spells; for constants and data that was checked before.
   *
   * @throws IllegalArgumentException if it spells none
   */
  public static WebUrl of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a web address: " + text));
  }

  /** The address of a reference found on this page (RFC 3986 section 5), or empty; never throws. */
  public Optional<WebUrl> resolve(String reference) {
    String normal = UrlParser.resolve(this, reference);
    return normal == null ? Optional.empty() : Optional.of(new WebUrl(normal));
  }

  /** The address as it is asked for; ASCII only, at most {@value #MAX_LENGTH} characters. */
  public String text() {
    return text;
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return isHttps() ? "https" : "http";
  }

  /** Host and, unless it is the scheme's default, port: {@code example.org:8080}. */
  public String authority() {
    return text.substring(authorityStart(), pathStart);
  }

  /** The host in lower case, international names in their ASCII form; IPv6 in brackets. */
  public String host() {
    int colon = portColon();
    return text.substring(authorityStart(), colon < 0 ? pathStart : colon);
  }

  /** The port that is asked: the address's own, or its scheme's, 80 or 443. */
  public int port() {
    int colon = portColon();
    if (colon < 0) {
      return isHttps() ? 443 : 80;
    }
    return Integer.parseInt(text, colon + 1, pathStart, 10);
  }

  /** The path, at least {@code /}. */
  public String path() {
    return text.substring(pathStart, pathEnd);
  }

  /** The query without its question mark, empty if there is none. */
  public String query() {
    return pathEnd == text.length() ? "" : text.substring(pathEnd + 1);
  }

  /** Path and query as they stand in a request line. */
  public String pathAndQuery() {
    return text.substring(pathStart);
  }

  /** The same address under another scheme. */
  public WebUrl withScheme(String scheme) {
    return scheme.equals(scheme()) ? this : new WebUrl(scheme + text.substring(schemeEnd()));
  }

  /** The same address for the JDK's classes. */
  public URI toUri() {
    return URI.create(text);
  }

  @Override
  public int compareTo(WebUrl other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebUrl url && text.equals(url.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Scheme and authority, without a slash at the end. */
  String origin() {
    return text.substring(0, pathStart);
  }

  String withoutQuery() {
    return text.substring(0, pathEnd);
  }

  /** The address up to the last slash of its path. */
  String folder() {
    return text.substring(0, text.lastIndexOf('/', pathEnd - 1) + 1);
  }

  private boolean isHttps() {
    return text.charAt(4) == 's';
  }

  private int schemeEnd() {
    return isHttps() ? 5 : 4;
  }

  private int authorityStart() {
    return isHttps() ? 8 : 7;
  }

  /** Where the colon before the port stands, -1 without a port; an IPv6 address ends in "]". */
  private int portColon() {
    int at = pathStart - 1;
    while (Ascii.isDigit(text.charAt(at))) {
      at--;
    }
    return text.charAt(at) == ':' ? at : -1;
  }
}
