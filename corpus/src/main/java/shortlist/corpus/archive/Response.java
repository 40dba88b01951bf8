package shortlist.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
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
   * The body with its content encodings (gzip, deflate) undone.
   *
   * @param limit at most this many bytes are returned, the rest is cut off; a body that is damaged
   *        part-way gives what could be read
   * @throws IOException if the encoding is unknown or nothing could be read
   */
  public byte[] content(int limit) throws IOException {
    String encoding = String.join(",", headers.all("Content-Encoding"));
    InputStream in = new ByteArrayInputStream(body);
    String[] encodings = encoding.toLowerCase(Locale.ROOT).split(",", -1);
    if (encodings.length > 2) {
      throw new IOException("more than two content encodings: " + encoding);
    }
    for (int i = encodings.length - 1; i >= 0; i--) {
      in = decoded(in, encodings[i].strip());
    }
    return upTo(in, limit);
  }

  private static InputStream decoded(InputStream in, String encoding) throws IOException {
    return switch (encoding) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
      case "deflate" -> new InflaterInputStream(in);
      default -> throw new IOException("unknown content encoding: " + encoding);
    };
  }

  private static byte[] upTo(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      int read = 0;
      while (read >= 0 && out.size() < limit) {
        out.write(buffer, 0, read);
        read = in.read(buffer, 0, Math.min(buffer.length, limit - out.size()));
      }
    } catch (IOException cutShort) {
      if (out.size() == 0) {
        throw cutShort;
      }
    }
    return out.toByteArray();
  }
}
