package shortlist.app.quality;

import java.time.Instant;
import java.util.Optional;
import shortlist.corpus.store.Reports;
import shortlist.corpus.store.Store;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest results of looking back, with their dates. For many threads. */
public final class QualityReports {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BACKTEST = "backtest";
  private static final String MISSED = "missed ";

  private final Store store;

  public QualityReports(Store store) {
    this.store = store;
  }

  /** A result and when it was worked out. */
  public record Kept<T>(Instant at, T result) {}

  /** Keeps it in the place of the one before. */
  public void keep(Backtest backtest) {
    put(BACKTEST, backtest);
  }

  /** Keeps it in the place of the one before on the same edition. */
  public void keep(LookBack lookBack) {
    put(MISSED + lookBack.edition(), lookBack);
  }

  /** The newest replay of the past; empty if there was none yet. */
  public Optional<Kept<Backtest>> backtest() {
    return find(BACKTEST, Backtest.class);
  }

  /** The newest look back at an edition; empty if there was none yet. */
  public Optional<Kept<LookBack>> missed(int edition) {
    return find(MISSED + edition, LookBack.class);
  }

  private void put(String name, Object result) {
    store.reports()
        .put(name, new Reports.Report(Instant.now(), JSON.writeValueAsString(result)));
  }

  /** What an earlier version kept in another form is no result any more. */
  private <T> Optional<Kept<T>> find(String name, Class<T> type) {
    return store.reports().find(name).flatMap(report -> {
      try {
        return Optional.of(new Kept<>(report.at(), JSON.readValue(report.body(), type)));
      } catch (JacksonException | NullPointerException e) {
        return Optional.empty();
      }
    });
  }
}
