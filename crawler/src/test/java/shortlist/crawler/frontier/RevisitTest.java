package shortlist.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shortlist.corpus.store.PageRole;

class RevisitTest {

  @Test
  void aPageThatNeverChangesIsVisitedEverMoreSeldomDownToTwiceAYear() {
    Duration interval = Revisit.first(PageRole.PAGE, Duration.ZERO);
    assertThat(interval).isEqualTo(Duration.ofDays(7));
    for (int visit = 0; visit < 20; visit++) {
      Duration next = Revisit.unchanged(PageRole.PAGE, interval);
      assertThat(next).isGreaterThanOrEqualTo(interval);
      interval = next;
    }
    assertThat(interval).isEqualTo(Duration.ofDays(180));
  }

  @Test
  void aFeedThatAlwaysChangesIsVisitedEachHourInTheEnd() {
    Duration interval = Revisit.first(PageRole.FEED, Duration.ofDays(1_000));
    assertThat(interval).isEqualTo(Duration.ofDays(1));
    for (int visit = 0; visit < 10; visit++) {
      interval = Revisit.changed(PageRole.FEED, interval);
    }
    assertThat(interval).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatIsOldWhenItIsMetWaitsATenthOfItsAge() {
    assertThat(Revisit.first(PageRole.PAGE, Duration.ofDays(300))).isEqualTo(Duration.ofDays(30));
    assertThat(Revisit.first(PageRole.PAGE, Duration.ofDays(9_000))).isEqualTo(Duration.ofDays(90));
    assertThat(Revisit.first(PageRole.PAGE, Duration.ofDays(1))).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void whatIsGoneIsAskedForAgainRarelyAndEverMoreSo() {
    assertThat(Revisit.missing(404, 1)).isEqualTo(Duration.ofDays(30));
    assertThat(Revisit.missing(404, 3)).isEqualTo(Duration.ofDays(120));
    assertThat(Revisit.missing(410, 1)).isEqualTo(Duration.ofDays(180));
    assertThat(Revisit.missing(404, 1_000)).isEqualTo(Duration.ofDays(360));
  }

  @Test
  void whatFailsWaitsADayThenTwo() {
    assertThat(Revisit.failed(1)).isEqualTo(Duration.ofDays(1));
    assertThat(Revisit.failed(2)).isEqualTo(Duration.ofDays(2));
    assertThat(Revisit.failed(100)).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void whatIsCalledFreshWaitsForThatButAWeekAtMost() {
    Duration day = Duration.ofDays(1);
    assertThat(Revisit.whileFresh(day, Duration.ZERO)).isEqualTo(day);
    assertThat(Revisit.whileFresh(day, Duration.ofDays(3))).isEqualTo(Duration.ofDays(3));
    assertThat(Revisit.whileFresh(day, Duration.ofDays(365))).isEqualTo(Duration.ofDays(7));
    assertThat(Revisit.whileFresh(Duration.ofDays(30), Duration.ofDays(365)))
        .isEqualTo(Duration.ofDays(30));
  }
}
