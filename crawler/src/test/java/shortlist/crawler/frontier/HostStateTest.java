package shortlist.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shortlist.corpus.workspace.QuietHours;
import shortlist.crawler.frontier.Decision.FetchPage;
import shortlist.crawler.frontier.Decision.FetchRobots;
import shortlist.crawler.frontier.Decision.GiveUp;
import shortlist.crawler.frontier.Decision.Postpone;
import shortlist.crawler.frontier.Decision.Rest;
import shortlist.crawler.frontier.Decision.WaitUntil;
import shortlist.crawler.frontier.Event.Answered;
import shortlist.crawler.frontier.Event.Overloaded;
import shortlist.crawler.frontier.Event.RobotsRead;
import shortlist.crawler.frontier.Event.Unanswered;

class HostStateTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration QUICK = Duration.ofMillis(20);

  private final HostState fresh = HostState.fresh(Politeness.DEFAULT);

  @Test
  void robotsComeFirst() {
    assertThat(decide(fresh, NOON, false)).isEqualTo(new FetchRobots());
    assertThat(decide(fresh, NOON, true)).isEqualTo(new FetchPage());
  }

  @Test
  void aSecondPassesBetweenRequests() {
    HostState state = fresh.after(answered(QUICK));
    assertThat(decide(state, NOON, true)).isEqualTo(new WaitUntil(noonPlus(1_000)));
    assertThat(decide(state, noonPlus(999), true)).isEqualTo(new WaitUntil(noonPlus(1_000)));
    assertThat(decide(state, noonPlus(1_000), true)).isEqualTo(new FetchPage());
  }

  @Test
  void robotsTxtIsARequestLikeOthers() {
    HostState state = fresh.after(robots(null));
    assertThat(decide(state, NOON, true)).isEqualTo(new WaitUntil(noonPlus(1_000)));
  }

  @Test
  void aLongerCrawlDelayIsKeptAndAShorterOneIsNotTaken() {
    assertThat(fresh.after(robots(Duration.ofSeconds(7))).after(answered(QUICK)).pause())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(fresh.after(robots(Duration.ofMillis(10))).pause())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aZeroDelayOverridesCrawlDelayOnlyOnOnesOwnServer() {
    assertThat(state(0, true).after(robots(Duration.ofSeconds(7))).pause()).isZero();
    assertThat(state(0, false).after(robots(Duration.ofSeconds(7))).pause())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(state(100, true).after(robots(Duration.ofSeconds(7))).pause())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void slowHostsAreAskedLessOften() {
    HostState state = fresh.after(answered(Duration.ofSeconds(3)));
    assertThat(state.pause()).isEqualTo(Duration.ofSeconds(6));
    assertThat(state.after(answered(Duration.ofMinutes(10))).pause())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void overloadDoublesThePauseUntilAGoodAnswer() {
    HostState once = fresh.after(overloaded(null));
    HostState twice = once.after(overloaded(null));
    assertThat(once.readyAt()).isEqualTo(noonPlus(1_000));
    assertThat(twice.readyAt()).isEqualTo(noonPlus(2_000));
    assertThat(twice.after(answered(QUICK)).readyAt()).isEqualTo(noonPlus(1_000));
    assertThat(twice.after(answered(QUICK)).after(overloaded(null)).readyAt())
        .isEqualTo(noonPlus(1_000));
  }

  @Test
  void retryAfterIsKept() {
    HostState state = fresh.after(overloaded(Duration.ofMinutes(2)));
    assertThat(decide(state, NOON, true)).isEqualTo(new WaitUntil(noonPlus(120_000)));
  }

  @Test
  void aLongRetryAfterPostponesTheHostByAnHourAtMost() {
    HostState state = fresh.after(overloaded(Duration.ofSeconds(99_999_999)));
    assertThat(decide(state, NOON, true)).isEqualTo(new Postpone(noonPlus(3_600_000)));
  }

  @Test
  void aHostThatNeverAnswersIsGivenUp() {
    HostState state = fresh;
    for (int i = 0; i < HostState.MAX_SILENCES; i++) {
      assertThat(decide(state, NOON.plusSeconds(600), true)).isEqualTo(new FetchPage());
      state = state.after(new Unanswered(NOON));
    }
    assertThat(decide(state, NOON.plusSeconds(600), true)).isEqualTo(new GiveUp());
    assertThat(state.isUnreachable()).isTrue();
  }

  @Test
  void anyAnswerEndsTheSilence() {
    HostState state = fresh.after(new Unanswered(NOON))
        .after(new Unanswered(NOON))
        .after(overloaded(null))
        .after(new Unanswered(NOON));
    assertThat(decide(state, NOON.plusSeconds(600), true)).isEqualTo(new FetchPage());
  }

  @Test
  void aHostThatStaysOverloadedIsLeftAlone() {
    HostState state = fresh;
    for (int i = 0; i < HostState.MAX_OVERLOADS; i++) {
      state = state.after(overloaded(null));
    }
    assertThat(decide(state, NOON.plusSeconds(600), false)).isEqualTo(new GiveUp());
    assertThat(state.isUnreachable()).isFalse();
  }

  @Test
  void aHostWithoutPagesDueRests() {
    assertThat(fresh.decide(NOON, null)).isEqualTo(new Rest());
    assertThat(fresh.decide(NOON, noonPlus(600_000))).isEqualTo(new Rest());
    assertThat(fresh.decide(NOON, noonPlus(1_000))).isEqualTo(new WaitUntil(noonPlus(1_000)));
  }

  @Test
  void whatRobotsTxtSaysIsKnownForADay() {
    HostState state = fresh.after(robots(null));
    assertThat(state.decide(NOON.plusSeconds(86_399), NOON)).isEqualTo(new FetchPage());
    assertThat(state.decide(NOON.plusSeconds(86_400), NOON)).isEqualTo(new FetchRobots());
  }

  @Test
  void aLaterRunGivesAHostAnotherChanceButNotBeforeItsTime() {
    HostState state = fresh;
    for (int i = 0; i < HostState.MAX_OVERLOADS; i++) {
      state = state.after(overloaded(Duration.ofHours(1)));
    }
    assertThat(decide(state.resumed(), NOON, true)).isEqualTo(new Postpone(noonPlus(3_600_000)));
    assertThat(decide(state.resumed(), NOON.plusSeconds(3_600), false))
        .isEqualTo(new FetchRobots());
  }

  @Test
  void nobodyElsesHostIsAskedInQuietHours() {
    Optional<QuietHours> night = QuietHours.parse("22:00-06:30", ZoneOffset.UTC);
    Instant midnight = NOON.plusSeconds(12 * 3_600);
    Politeness quiet = new Politeness(Duration.ZERO, false, Duration.ofMinutes(5), night);
    assertThat(HostState.fresh(quiet).decide(NOON, NOON)).isEqualTo(new FetchRobots());
    assertThat(HostState.fresh(quiet).decide(midnight, NOON))
        .isEqualTo(new Postpone(midnight.plusSeconds(6 * 3_600 + 1_800)));
    Politeness own = new Politeness(Duration.ZERO, true, Duration.ofMinutes(5), night);
    assertThat(HostState.fresh(own).decide(midnight, NOON)).isEqualTo(new FetchRobots());
  }

  private static HostState state(long delayMillis, boolean ownServer) {
    return HostState.fresh(new Politeness(Duration.ofMillis(delayMillis), ownServer,
        Duration.ofMinutes(5), Optional.empty()));
  }

  /** With a page due. */
  private static Decision decide(HostState state, Instant now, boolean robotsKnown) {
    Instant robotsUntil = robotsKnown ? NOON.plus(Duration.ofHours(1)) : Instant.EPOCH;
    return new HostState(state.politeness(), state.readyAt(), state.crawlDelay(), state.usual(),
        state.overloads(), state.silences(), robotsUntil).decide(now, NOON);
  }

  private static Instant noonPlus(long millis) {
    return NOON.plusMillis(millis);
  }

  private static Event answered(Duration took) {
    return new Answered(NOON, took);
  }

  private static Event robots(@Nullable Duration crawlDelay) {
    return new RobotsRead(NOON, QUICK, Optional.ofNullable(crawlDelay));
  }

  private static Event overloaded(@Nullable Duration retryAfter) {
    return new Overloaded(NOON, Optional.ofNullable(retryAfter));
  }
}
