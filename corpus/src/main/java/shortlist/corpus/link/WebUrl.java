package shortlist.corpus.link;

import java.net.URI;
import java.util.Optional;

/**
 * An absolute http or https address in normal form, without fragment, credentials and tracking
 * parameters. Two spellings of one address that RFC 3986 (section 6.2) and the WHATWG URL standard
 * call equivalent give equal values.
 *
 * @param text the address as it is asked for; ASCII only, at most {@value #MAX_LENGTH} characters
 */
public record WebUrl(String text) implements Comparable<WebUrl> {

  /** Longer addresses are no links that anybody shares; they are traps or data. */
  public static final int MAX_LENGTH = 4_000;

  /** Checks that the text is in normal form; use {@link #parse} for text from outside. */
  public WebUrl {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw new IllegalArgumentException("not a web address: " + text);
    }
  }

  /** The address that {@code text} spells, or empty if it spells none; never throws. */
  public static Optional<WebUrl> parse(String text) {
    return UrlParser.parse(text).map(WebUrl::new);
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
    return UrlParser.resolve(text, reference).map(WebUrl::new);
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return text.startsWith("https:") ? "https" : "http";
  }

  /** Host and, unless it is the scheme's default, port: {@code example.org:8080}. */
  public String authority() {
    int start = scheme().length() + 3;
    return text.substring(start, text.indexOf('/', start));
  }

  /** The host in lower case, international names in their ASCII form; IPv6 in brackets. */
  public String host() {
    String authority = authority();
    int port = authority.lastIndexOf(':');
    return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
  }

  /** The port that is asked: the address's own, or its scheme's, 80 or 443. */
  public int port() {
    String authority = authority();
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']')
        ? Integer.parseInt(authority.substring(colon + 1))
        : scheme().equals("https") ? 443 : 80;
  }

  /** The path, at least {@code /}. */
  public String path() {
    String rest = pathAndQuery();
    int query = rest.indexOf('?');
    return query < 0 ? rest : rest.substring(0, query);
  }

  /** The query without its question mark, empty if there is none. */
  public String query() {
    int query = text.indexOf('?');
    return query < 0 ? "" : text.substring(query + 1);
  }

  /** Path and query as they stand in a request line. */
  public String pathAndQuery() {
    return text.substring(scheme().length() + 3 + authority().length());
  }

  /** The same address under another scheme. */
  public WebUrl withScheme(String scheme) {
    return new WebUrl(scheme + text.substring(scheme().length()));
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
  public String toString() {
    return text;
  }
}
