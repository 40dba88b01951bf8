package shortlist.bench.crawl;

/**
 * A request as its server saw it.
 *
 * @param at when it arrived, in seconds since 1970
 * @param host that was asked
 * @param path with its query
 * @param status of the answer
 * @param bytes sent
 */
record Request(double at, String host, String path, int status, long bytes) {

  /** Host and path: what was asked for. */
  String target() {
    return host + path;
  }
}
