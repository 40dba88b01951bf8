package shortlist.corpus.archive;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response with what was asked and what the crawl knows about it, as it goes into the archive.
 * Immutable and safe for use by several threads.
 */
public final class Exchange {

  private final Response response;
  private final @Nullable Headers requestHeaders;
  private final Map<String, String> facts;
  private byte @Nullable [] sha256;

  /**
   * @param requestHeaders as they were sent; credentials and cookies are not archived, and other
   *        secrets must not be among them
   * @param facts of the crawl in the order in which they are to be written, such as {@code via}
   *        (the page that named this one), {@code hopsFromSeed} and {@code fetchTimeMs}
   */
  public Exchange(Response response, Headers requestHeaders, Map<String, String> facts) {
    this(facts, response, requestHeaders);
  }

  private Exchange(Map<String, String> facts, Response response,
      @Nullable Headers requestHeaders) {
    this.response = response;
    this.requestHeaders = requestHeaders;
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** A response of whose request nothing is known, for imports and tests. */
  public static Exchange of(Response response) {
    return new Exchange(Map.of(), response, null);
  }

  /** The response. */
  public Response response() {
    return response;
  }

  /** The SHA-256 of the response's body as received, in hexadecimal; computed once. */
  public String digest() {
    return HexFormat.of().formatHex(sha256());
  }

  /** The header fields of the request; null if it is not known. */
  @Nullable Headers requestHeaders() {
    return requestHeaders;
  }

  Map<String, String> facts() {
    return facts;
  }

  byte[] sha256() {
    // Two threads may both compute it; they get the same.
    byte[] known = sha256;
    if (known == null) {
      known = Sha256.of(response.body());
      sha256 = known;
    }
    return known;
  }
}
