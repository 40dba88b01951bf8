package shortlist.bench.extract;

/**
 * A page of a set.
 *
 * @param id its name in the set
 * @param url its address; empty if the set does not tell
 * @param html its source
 * @param truth what it should give
 */
record Page(String id, String url, String html, Truth truth) {

  /** In the place of an address that is not known. */
  private static final String NOWHERE = "http://unknown.invalid/";

  /** Its address, or one that names no site. */
  String address() {
    return url.isBlank() ? NOWHERE : url;
  }
}
