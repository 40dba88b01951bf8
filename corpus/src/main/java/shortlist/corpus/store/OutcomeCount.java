package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query that counts by outcome.
 *
 * @param outcome null for what was never visited
 * @param n how many
 * @param bytes that were received
 * @param last the newest time; null if there is none
 */
record OutcomeCount(@Nullable FetchOutcome outcome, long n, long bytes, @Nullable Instant last) {

  static OutcomeCount of(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new OutcomeCount(outcome == null ? null : FetchOutcome.valueOf(outcome),
        row.getLong("n"), row.getLong("bytes"), Rows.instant(row, "last"));
  }

  /** The counts of every outcome, so that what never happened is seen as well. */
  static Map<FetchOutcome, Long> byOutcome(List<OutcomeCount> counts) {
    Map<FetchOutcome, Long> byOutcome = new EnumMap<>(FetchOutcome.class);
    for (FetchOutcome outcome : FetchOutcome.values()) {
      byOutcome.put(outcome, 0L);
    }
    for (OutcomeCount count : counts) {
      if (count.outcome() != null) {
        byOutcome.put(count.outcome(), count.n());
      }
    }
    return Collections.unmodifiableMap(byOutcome);
  }
}
