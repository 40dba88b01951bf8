package shortlist.app.desk.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.app.trail.PlainWords;

/** Times as they are read beside others: how far away, in one unit. */
final class When {

  private static final Duration LONG = Duration.ofDays(60);

  private When() {}

  /** {@code 3 h ago}; a day, if it is long ago. */
  static String past(Instant at, Instant now) {
    Duration ago = Duration.between(at, now);
    if (ago.compareTo(LONG) > 0) {
      return Objects.requireNonNull(Shown.day(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
    return ago.toMinutes() < 1 ? "just now" : unit(ago) + " ago";
  }

  /** {@code in 3 h}, {@code now}; never for null. */
  static String next(@Nullable Instant at, Instant now) {
    if (at == null) {
      return "never";
    }
    Duration left = Duration.between(now, at);
    return left.toSeconds() <= 0
        ? "now"
        : left.toMinutes() < 1 ? "in a minute" : "in " + unit(left);
  }

  private static String unit(Duration time) {
    if (time.toDays() > 0) {
      return PlainWords.counted(time.toDays(), "day");
    }
    return time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
  }
}
