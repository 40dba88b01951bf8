package shortlist.indexer.schema;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document came into the corpus: what the index needs to know beside the document itself.
 *
 * @param source the id of the source whose page gave it; null if it was imported, or the source was
 *        removed since
 * @param at when it first came, to the millisecond
 */
public record Arrival(@Nullable Long source, Instant at) {

  /** Of a document that was not crawled, at no known time. */
  public static final Arrival IMPORTED = new Arrival(null, Instant.EPOCH);
}
