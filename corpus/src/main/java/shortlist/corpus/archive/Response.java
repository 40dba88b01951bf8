package shortlist.corpus.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;

/** A response as received: its body is still compressed if the server compressed it. Immutable. */
public final class Response {

  private final WebUrl url;
  private final Instant fetchedAt;
  private final int status;
  private final Headers headers;
  private final byte[] body;

  /** Takes {@code body} as its own: the caller must not change it afterwards. */
  public Response(WebUrl url, Instant fetchedAt, int status, Headers headers, byte[] body) {
    this.url = url;
    this.fetchedAt = fetchedAt;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The address that was asked for. */
  public WebUrl url() {
    return url;
  }

  /** When the answer arrived. */
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body as received; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** The media type in lower case without parameters, such as {@code text/html}; may be empty. */
  public String contentType() {
    String value = headers.first("Content-Type").orElse("");
    int semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** The character encoding that the Content-Type field names, if it names one that exists. */
  public Optional<Charset> charset() {
    return headers.first("Content-Type").flatMap(DeclaredCharset::ofContentType);
  }

  /**
   * The body with its content codings (gzip, deflate, br) undone. Only as much is decoded as is
   * asked for, so the start of a large page is cheap.
   *
   * @param limit at most this many bytes are returned, the rest is cut off; a body that is damaged
   *        part-way gives what could be read
   * @return not to be changed: it may be {@link #body} itself
   * @throws IOException if a coding cannot be undone, there are more than two, or nothing could be
   *         read
   */
  public byte[] content(int limit) throws IOException {
    List<String> codings = ContentCoding.of(headers);
    if (codings.isEmpty()) {
      return body.length <= limit ? body : Arrays.copyOf(body, limit);
    }
    return ContentCoding.decode(body, codings, limit);
  }

  /** Whether the codings of the body are such as {@link #content} can undo. */
  public boolean isDecodable() {
    return ContentCoding.isDecodable(ContentCoding.of(headers));
  }
}
