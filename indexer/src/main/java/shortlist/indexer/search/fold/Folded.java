package shortlist.indexer.search.fold;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * A hit and the near-duplicates that it stands for.
 *
 * @param hit as it was ranked
 * @param copies Lucene's numbers of other documents with nearly the same text
 */
public record Folded(ScoreDoc hit, List<Integer> copies) {}
