package shortlist.indexer.index;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import shortlist.indexer.schema.Schema;

/** What each commit says of itself, in Lucene's user data. */
final class CommitData {

  private static final String GENERATION = "generation";
  private static final String VISITS = "visits";
  private static final String UNSETTLED = "unsettled";

  private final IndexWriter writer;

  /** Of the commits of a writer. */
  CommitData(IndexWriter writer) {
    this.writer = writer;
  }

  /** Whether a commit is of the fields and the analysis that this program knows. */
  static boolean isOfThisSchema(SegmentInfos commit) {
    return Schema.VERSION.equals(commit.getUserData().get(Schema.VERSION_KEY));
  }

  /** What tells an index from one that was made in its place. */
  static String generation(SegmentInfos commit) {
    return commit.getUserData().getOrDefault(GENERATION, "");
  }

  /** Begins an index. */
  void begin() {
    note(Map.of(Schema.VERSION_KEY, Schema.VERSION, GENERATION, UUID.randomUUID().toString()));
  }

  /** Notes documents whose change the store is told after the commit. */
  void unsettled(Collection<String> ids) {
    note(Map.of(UNSETTLED, String.join("\n", ids)));
  }

  /** The documents whose change the store may not know. */
  List<String> unsettled() {
    return read().getOrDefault(UNSETTLED, "").lines().toList();
  }

  /** Notes that a run has ended, which knew of all visits up to this one. */
  void ended(Instant visits) {
    if (!visits().equals(visits) || !unsettled().isEmpty()) {
      note(Map.of(VISITS, visits.toString(), UNSETTLED, ""));
    }
  }

  /** Up to which visit of the crawl the last run knew of; the epoch for none. */
  Instant visits() {
    return Instant.parse(read().getOrDefault(VISITS, Instant.EPOCH.toString()));
  }

  private void note(Map<String, String> news) {
    Map<String, String> data = read();
    data.putAll(news);
    writer.setLiveCommitData(data.entrySet());
  }

  private Map<String, String> read() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> noted = writer.getLiveCommitData();
    if (noted != null) {
      noted.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }
}
