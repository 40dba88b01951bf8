package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void localNamesAreNeverAskedAbout() throws UnknownHostException {
    try (Names names = new Names(host -> List.of(InetAddress.ofLiteral("192.0.2.1")))) {
      assertThat(names.lookup("blog.localhost")).allMatch(InetAddress::isLoopbackAddress);
      assertThat(names.lookup("blog.example"))
          .containsExactly(InetAddress.ofLiteral("192.0.2.1"));
    }
  }

  @Test
  void anUnknownNameIsReportedAsSuch() {
    try (Names names = new Names(host -> {
      throw new UnknownHostException(host);
    })) {
      assertThatThrownBy(() -> names.lookup("blog.example"))
          .isInstanceOf(UnknownHostException.class)
          .hasMessage("blog.example");
    }
  }

  @Test
  void whatIsKnownIsAskedAgainAfterMinutesAndWhatIsNotAfterHalfAMinute()
      throws UnknownHostException {
    List<String> asked = new ArrayList<>();
    AtomicLong nanos = new AtomicLong();
    try (Names names = new Names(host -> {
      asked.add(host);
      if (host.startsWith("no.")) {
        throw new UnknownHostException(host);
      }
      return List.of(InetAddress.ofLiteral("192.0.2.1"));
    }, nanos::get)) {
      for (int seconds : List.of(0, 29, 31, 299, 301)) {
        nanos.set(Duration.ofSeconds(seconds).toNanos());
        names.lookup("blog.example");
        assertThatThrownBy(() -> names.lookup("no.example"))
            .isInstanceOf(UnknownHostException.class);
      }
    }
    assertThat(asked).filteredOn("blog.example"::equals).hasSize(2);
    assertThat(asked).filteredOn("no.example"::equals).hasSize(3);
  }

  @Test
  void stoppingLeavesANameServerThatNeverAnswers() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (Names names = new Names(host -> {
      asked.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of();
    })) {
      Thread.ofVirtual().start(() -> {
        try {
          asked.await();
          names.stop();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      assertThatThrownBy(() -> names.lookup("blog.example"))
          .isInstanceOf(UnknownHostException.class);
      assertThatThrownBy(() -> names.lookup("other.example"))
          .isInstanceOf(UnknownHostException.class);
    }
  }
}
