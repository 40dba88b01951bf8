package shortlist.recommender.candidate;

import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;

/**
 * A document that could be suggested.
 *
 * @param entry what is known about it; it has an address
 * @param url its address
 * @param row its row in the index's term counts
 */
public record Candidate(Entry entry, WebUrl url, int row) {

  /** The document's id. */
  public String id() {
    return entry.id();
  }

  /** Its host without {@code www.}: what counts as one source. */
  public String host() {
    String host = url.host();
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
