package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Mailings.Change;

class MailingsTest {

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Mailing mailing(
      String edition, @Nullable String date, long delivered, long... clicks) {
    List<LinkClicks> links = new ArrayList<>();
    for (long unique : clicks) {
      links.add(new LinkClicks(WebUrl.of("https://example.org/" + links.size()), links.size() + 1,
          unique, null));
    }
    return new Mailing(edition, date == null ? null : LocalDate.parse(date), delivered, links);
  }

  @Test
  void aMailingIsKeptAsItWasReported() {
    Mailing whole = new Mailing("Issue 7", LocalDate.of(2024, 3, 1), 900, List.of(
        new LinkClicks(WebUrl.of("https://example.org/b"), 2, 40L, 55L),
        new LinkClicks(WebUrl.of("https://example.org/a"), null, null, 3L)));
    assertThat(store.mailings().put(whole)).isEqualTo(Change.ADDED);
    assertThat(store.mailings().put(mailing("8", null, 5))).isEqualTo(Change.ADDED);
    assertThat(store.mailings().all()).containsExactly(whole, mailing("8", null, 5));
  }

  @Test
  void theSameReportTwiceChangesNothing() {
    store.mailings().put(mailing("7", "2024-03-01", 900, 40, 20));
    Store.Mark before = store.mark();
    assertThat(store.mailings().put(mailing("7", "2024-03-01", 900, 40, 20)))
        .isEqualTo(Change.NONE);
    assertThat(store.mark()).isEqualTo(before);
  }

  @Test
  void aNewerReportOfAnEditionReplacesItsFigures() {
    store.mailings().put(mailing("7", "2024-03-01", 900, 40, 20, 1));
    assertThat(store.mailings().put(mailing("Issue #7", "2024-03-01", 905, 44, 25)))
        .isEqualTo(Change.REPLACED);
    assertThat(store.mailings().all())
        .containsExactly(mailing("Issue #7", "2024-03-01", 905, 44, 25));
  }

  @Test
  void aReportUnderANewNameIsTheSameMailing() {
    store.mailings().put(mailing("Weekly (2024-03-01)", "2024-03-01", 900, 40));
    assertThat(store.mailings().put(mailing("7", "2024-03-01", 900, 40)))
        .isEqualTo(Change.REPLACED);
    assertThat(store.mailings().put(mailing("8", null, 900, 40))).isEqualTo(Change.ADDED);
    assertThat(store.mailings().all()).hasSize(2);
  }

  @Test
  void anotherMailingOfTheSameDayIsKept() {
    store.mailings().put(mailing("7", "2024-03-01", 900, 40));
    Mailing other = new Mailing("7 b", LocalDate.of(2024, 3, 1), 900, List.of(
        new LinkClicks(WebUrl.of("https://example.net/other"), 1, 4L, null)));
    assertThat(store.mailings().put(other)).isEqualTo(Change.ADDED);
    assertThat(store.mailings().all()).hasSize(2);
  }
}
