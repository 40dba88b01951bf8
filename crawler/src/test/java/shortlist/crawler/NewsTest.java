package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;

class NewsTest {

  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final News news = new News();

  @Test
  void theEntryThatTellsNewsFirstIsAskedInEachRunAndTheOtherSeldom() {
    news.arrived(links("http://example.org/new"));
    Next feed = judged(DAY, "http://example.org/new", "http://example.org/old");
    Next front = judged(DAY, "https://example.org/new", "http://example.org/old");
    assertThat(feed.late()).isZero();
    assertThat(front.late()).isEqualTo(1);
    assertThat(front.dueAt()).isEqualTo(NOW.plus(DAY.multipliedBy(2)));
  }

  @Test
  void anEntryWithoutNewsStaysAsItWas() {
    news.arrived(links("http://example.org/new"));
    assertThat(judged(DAY, "http://example.org/old")).isEqualTo(next());
  }

  @Test
  void theFirstVisitToAnEntrySaysNothing() {
    news.arrived(links("http://example.org/new"));
    judged(DAY, "http://example.org/new");
    assertThat(judged(Duration.ZERO, "http://example.org/new")).isEqualTo(next());
  }

  private Next judged(Duration interval, String... urls) {
    Due due = new Due(1, new Discovered(WebUrl.of("http://example.org/feed"), 1, null,
        PageRole.FEED, 0, 0, 1, null), null, interval, 0, 0);
    Visit visit = new Visit(1, FetchOutcome.FETCHED, NOW, Answer.NONE, null, null, null, next());
    return news.judge(visit, due, links(urls)).next();
  }

  private static Next next() {
    return new Next(NOW.plus(DAY), DAY, 0, 0);
  }

  private static List<Discovered> links(String... urls) {
    return Stream.of(urls)
        .map(url -> new Discovered(WebUrl.of(url), 1, 1L, PageRole.PAGE, 1, 0, 1, null))
        .toList();
  }
}
