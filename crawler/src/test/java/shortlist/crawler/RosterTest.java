package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shortlist.crawler.frontier.HostState;
import shortlist.crawler.frontier.Politeness;
import shortlist.crawler.trap.HostTraps;

class RosterTest {

  private static final Duration NOT_LONG = Duration.ofMillis(1);

  private final Roster roster = new Roster(
      name -> new Host(name, HostState.fresh(Politeness.DEFAULT),
          () -> new HostTraps(LocalDate.EPOCH, List.of())));

  @Test
  void aHostIsCrawledByOneAtATime() throws InterruptedException {
    roster.wake("a.example");
    roster.wake("a.example");
    assertThat(name()).hasValue("a.example");
    assertThat(name()).isEmpty();
  }

  @Test
  void aHostThatIsWokenWhileItIsCrawledIsCrawledAgain() throws InterruptedException {
    roster.wake("a.example");
    Host host = roster.next(NOT_LONG).orElseThrow();
    roster.wake("a.example");
    assertThat(roster.isIdle()).isFalse();
    roster.done(host);
    assertThat(roster.next(NOT_LONG)).hasValue(host);
    roster.done(host);
    assertThat(roster.isIdle()).isTrue();
  }

  @Test
  void aHostThatWasLeftIsNotWokenAgain() throws InterruptedException {
    roster.wake("a.example");
    Host host = roster.next(NOT_LONG).orElseThrow();
    host.leave();
    roster.done(host);
    roster.wake("a.example");
    assertThat(roster.isIdle()).isTrue();
  }

  @Test
  void thoseAskedLeastComeFirst() throws InterruptedException {
    roster.wake("busy.example");
    Host busy = roster.next(NOT_LONG).orElseThrow();
    busy.tally.request();
    roster.wake("busy.example");
    roster.done(busy);
    roster.wake("fresh.example");
    assertThat(name()).hasValue("fresh.example");
    assertThat(name()).hasValue("busy.example");
  }

  @Test
  void onlySomeHostsOfOneDomainAreCrawledAtOnce() throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      roster.wake("host" + i + ".example.com");
    }
    roster.wake("elsewhere.example.org");
    Host first = roster.next(NOT_LONG).orElseThrow();
    for (int i = 0; i < 7; i++) {
      assertThat(name()).get().asString().endsWith(".example.com");
    }
    assertThat(name()).hasValue("elsewhere.example.org");
    assertThat(name()).isEmpty();
    roster.done(first);
    assertThat(name()).get().asString().endsWith(".example.com");
  }

  @Test
  void hostsOfOneProviderAreNotOneDomain() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      roster.wake("someone" + i + ".github.io");
    }
    for (int i = 0; i < 20; i++) {
      assertThat(name()).isPresent();
    }
  }

  private Optional<String> name() throws InterruptedException {
    return roster.next(NOT_LONG).map(host -> host.name);
  }
}
