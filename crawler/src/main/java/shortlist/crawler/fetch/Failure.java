package shortlist.crawler.fetch;

/** Why there was no usable answer. */
public enum Failure {
  /** The host's name has no address. */
  DNS,
  /** No connection, or it broke. */
  CONNECT,
  /** Not done in time. */
  TIMEOUT,
  /** No secure connection: certificate expired, for another host, unknown issuer. */
  TLS,
  /** The answer breaks the rules of HTTP. */
  PROTOCOL,
  /** The body is in a content coding that was not asked for. */
  CODING,
  /** It redirects to itself. */
  REDIRECT_LOOP,
  /** The answer is larger than we take. */
  TOO_LARGE,
  /** The crawl was stopped meanwhile. */
  STOPPED;

  /** Whether the host itself could not be reached, whatever was asked of it. */
  public boolean isUnreachable() {
    return this == DNS || this == CONNECT || this == TIMEOUT || this == TLS;
  }
}
