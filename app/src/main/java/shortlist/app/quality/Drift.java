package shortlist.app.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Rankings.Ranked;
import shortlist.corpus.store.Store;

/**
 * How the first of the ranking change from week to week: for each week in which a ranking was made
 * the last one.
 *
 * @param weeks the oldest first
 */
public record Drift(List<Week> weeks) {

  private static final int WEEKS = 26;

  /** Copies the list. */
  public Drift {
    weeks = List.copyOf(weeks);
  }

  /**
   * A week.
   *
   * @param day of the ranking
   * @param count how many documents were noted
   * @param low the score that a quarter of them are below
   * @param median the score in the middle
   * @param high the score that a quarter are above
   * @param same how many of them were among those of the week before that has any; null for the
   *        first week
   */
  public record Week(LocalDate day, int count, double low, double median, double high,
      @Nullable Integer same) {}

  /** The last half year up to a day. */
  public static Drift read(Store store, LocalDate today) {
    Map<LocalDate, List<Ranked>> days = store.rankings().since(today.minusWeeks(WEEKS));
    TreeMap<LocalDate, LocalDate> last = new TreeMap<>();
    days.keySet()
        .forEach(day -> last.merge(monday(day), day, (one, other) -> other.isAfter(one)
            ? other
            : one));
    List<Week> weeks = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (LocalDate day : last.values()) {
      List<Ranked> ranked = days.getOrDefault(day, List.of());
      Set<String> ids = ranked.stream().map(Ranked::documentId).collect(Collectors.toSet());
      double[] scores = ranked.stream().mapToDouble(Ranked::score).sorted().toArray();
      Integer same = weeks.isEmpty() ? null : (int) ids.stream().filter(before::contains).count();
      weeks.add(new Week(day, scores.length, quantile(scores, 0.25), quantile(scores, 0.5),
          quantile(scores, 0.75), same));
      before = ids;
    }
    return new Drift(weeks);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Between two neighbours it is on the straight line that joins them; there is at least one. */
  private static double quantile(double[] ascending, double part) {
    double at = part * (ascending.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
  }
}
