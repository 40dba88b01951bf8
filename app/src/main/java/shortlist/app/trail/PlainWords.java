package shortlist.app.trail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.PageRole;

/** What the store's values are called when they are told to a person. */
public final class PlainWords {

  private PlainWords() {}

  /**
   * What keeps a page from being read, without a full stop.
   *
   * @param outcome of the visit
   * @param status of the answer; 0 if there was none
   * @param contentType of the answer; null if unknown
   * @param error in plain words; null if the outcome says it all
   */
  public static String trouble(
      FetchOutcome outcome, int status, @Nullable String contentType, @Nullable String error) {
    return switch (outcome) {
      case MISSING -> "it answers " + status;
      case DISALLOWED -> "robots.txt forbids it";
      case SKIPPED -> error == null
          ? "it is no page, feed, sitemap or PDF"
              + (contentType == null ? "" : " but " + Legible.line(contentType))
          : Legible.line(error);
      case FETCHED, NOT_MODIFIED, REDIRECTED, FAILED -> error == null
          ? "it failed"
          : Legible.line(error);
    };
  }

  /** A time in UTC, to the second. */
  public static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** How long something takes: its two largest units. */
  public static String duration(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day")
          + (time.toHoursPart() > 0 ? " " + time.toHoursPart() + " h" : "");
    }
    if (time.toHours() > 0) {
      return time.toHours() + " h" + (time.toMinutesPart() > 0
          ? " " + time.toMinutesPart() + " min"
          : "");
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min"
        : time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  /** A size in units of a thousand. */
  public static String bytes(long bytes) {
    return bytes < 1_000
        ? bytes + " B"
        : bytes < 1_000_000
            ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
            : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  /** A number and what it counts: {@code 1 page}, {@code 2,000 pages}. */
  public static String counted(long number, String noun) {
    String plural = number == 1 ? "" : noun.endsWith("s") ? "es" : "s";
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, plural);
  }

  static String name(PageRole role) {
    return switch (role) {
      case START -> "source's address";
      case FEED -> "feed";
      case SITEMAP -> "sitemap";
      case PAGE -> "page";
    };
  }

  static String name(Source source) {
    return "source " + source.id() + " (" + Legible.line(source.title()) + ")";
  }
}
