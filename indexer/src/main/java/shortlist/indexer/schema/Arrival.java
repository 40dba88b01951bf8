package shortlist.indexer.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a document came into the corpus: what the index needs to know beside the document itself.
 *
 * @param source the id of the source whose page gave it; null if it was imported, or the source was
 *        removed since
 */
public record Arrival(@Nullable Long source) {

  /** Of a document that was not crawled. */
  public static final Arrival IMPORTED = new Arrival(null);
}
