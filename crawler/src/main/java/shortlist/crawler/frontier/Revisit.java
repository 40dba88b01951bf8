package shortlist.crawler.frontier;

import java.time.Duration;
import shortlist.corpus.store.PageRole;

/**
 * When a page is worth another visit. The time between two visits follows what they find: it halves
 * when the page had changed and grows by half when it had not, within bounds for each role (the
 * multiplicative rule of Nutch's and Heritrix's adaptive schedules). Pages that are gone, or that
 * fail, wait twice as long each time.
 */
public final class Revisit {

  /** The first interval of a page whose age is not known. */
  public static final Duration PAGE_FIRST = Duration.ofDays(7);

  /** The shortest time that an entry waits that tells the same news later than another. */
  public static final Duration LATE = Duration.ofHours(20);

  private static final Duration ENTRY_FIRST = Duration.ofDays(1);
  private static final Duration ENTRY_LEAST = Duration.ofHours(1);
  private static final Duration ENTRY_MOST = Duration.ofDays(14);
  private static final Duration PAGE_LEAST = Duration.ofDays(1);
  private static final Duration PAGE_MOST = Duration.ofDays(180);
  private static final Duration FIRST_OF_OLD = Duration.ofDays(90);
  private static final Duration FRESH_MOST = Duration.ofDays(7);
  private static final Duration GONE = Duration.ofDays(180);
  private static final Duration MISSING = Duration.ofDays(30);
  private static final Duration FAILED = Duration.ofDays(1);
  private static final int GONE_STATUS = 410;
  private static final int AGE_SHARE = 10;

  private Revisit() {}

  /**
   * After the first visit. What has not changed for long will not change soon: a tenth of that time
   * (the heuristic of RFC 9111 section 4.2.2).
   *
   * @param age since the page changed last; zero if unknown
   */
  public static Duration first(PageRole role, Duration age) {
    return role == PageRole.PAGE
        ? within(age.dividedBy(AGE_SHARE), PAGE_FIRST, FIRST_OF_OLD)
        : ENTRY_FIRST;
  }

  /** After a visit that found the page changed. */
  public static Duration changed(PageRole role, Duration interval) {
    return clamp(role, interval.dividedBy(2));
  }

  /** After a visit that found the page as it was. */
  public static Duration unchanged(PageRole role, Duration interval) {
    return clamp(role, interval.multipliedBy(3).dividedBy(2));
  }

  /** After a visit to an entry whose news another entry of the source had told before. */
  public static Duration late(Duration interval) {
    return within(interval.multipliedBy(2), LATE, ENTRY_MOST);
  }

  /**
   * How long a page waits that its server calls fresh: at least so long, but servers promise much,
   * and no more than a week is believed. An entry does not ask this, for its news is what we are
   * after, and its interval is never shorter than an hour.
   *
   * @param freshness that the server promised; not negative
   */
  public static Duration whileFresh(Duration interval, Duration freshness) {
    Duration believed = within(freshness, Duration.ZERO, FRESH_MOST);
    return interval.compareTo(believed) < 0 ? believed : interval;
  }

  /**
   * After an answer that is no page.
   *
   * @param times in a row, with this one
   */
  public static Duration missing(int status, int times) {
    return within(doubled(status == GONE_STATUS ? GONE : MISSING, times), MISSING,
        GONE.multipliedBy(2));
  }

  /**
   * After the last attempt of a run failed.
   *
   * @param times in a row, with this one
   */
  public static Duration failed(int times) {
    return within(doubled(FAILED, times), FAILED, MISSING);
  }

  private static Duration doubled(Duration duration, int times) {
    return duration.multipliedBy(1L << Math.min(Math.max(times, 1) - 1, 8));
  }

  private static Duration clamp(PageRole role, Duration interval) {
    return role == PageRole.PAGE
        ? within(interval, PAGE_LEAST, PAGE_MOST)
        : within(interval, ENTRY_LEAST, ENTRY_MOST);
  }

  private static Duration within(Duration duration, Duration least, Duration most) {
    if (duration.compareTo(least) < 0) {
      return least;
    }
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
