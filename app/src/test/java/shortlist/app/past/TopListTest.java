package shortlist.app.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;

/** The best of a year, from the figures of its reports. */
class TopListTest {

  private static final LocalDate MAY = LocalDate.of(2019, 5, 1);

  @TempDir
  Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.create(folder, "");
    workspace.store()
        .resources()
        .putAll(List.of(
            resource("a", "Serving", "1", MAY, 1), resource("b", "Serving", "1", MAY, 2),
            resource("c", "Process", "1", MAY, 3), resource("d", "Process", "2", MAY, 1),
            resource("e", null, "3", LocalDate.of(2020, 1, 1), 1),
            resource("f", "Serving", null, null, null)));
    workspace.store()
        .mailings()
        .put(new Mailing("Issue 1", MAY, 1000, List.of(clicks("a", 20L, 22L),
            clicks("b", 90L, 100L), clicks("c", null, 60L))));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void theCountedRankByEngagementAndTheOthersBelow() {
    TopList list = list(2019, 30, null);

    assertThat(list.entries()).extracting(entry -> entry.resource().title())
        .containsExactly("b", "c", "a", "d");
    assertThat(list.entries()).extracting(TopEntry::rank).containsExactly(1, 2, 3, 4);
    assertThat(list.entries()).extracting(TopEntry::guessed)
        .containsExactly(false, true, false, false);
    assertThat(list.basis()).extracting(TopList.Basis::mails, TopList.Basis::links,
        TopList.Basis::readers, TopList.Basis::uncounted, TopList.Basis::undated)
        .containsExactly(1000L, 3, 110L, 1, 1);
    assertThat(list.groups()).extracting(TopList.Group::category)
        .containsExactly("Serving", "Process");
  }

  @Test
  void otherYearsAndFewerCategories() {
    assertThat(list(2020, 30, null).entries()).extracting(entry -> entry.resource().title())
        .containsExactly("e");
    assertThat(list(null, 30, null).entries()).hasSize(6);
    assertThat(list(null, 2, 1).entries()).extracting(TopEntry::category)
        .containsExactly("Serving", "Serving");
    assertThat(list(null, 2, 1).basis().otherCategories()).isEqualTo(3);
  }

  @Test
  void whatTheEditorWroteGoesBeforeWhatWasImported() {
    workspace.store()
        .notes()
        .change(Resource.key(WebUrl.of("https://example.org/b"), ""), "", "Mine", 0, Instant.EPOCH);

    assertThat(list(2019, 1, null).entries().getFirst().highlight()).isEqualTo("Mine");
  }

  @Test
  void allFormsHoldTheSame() {
    TopList list = list(2019, 2, null);

    for (TopFormat format : TopFormat.values()) {
      assertThat(format.write(list)).as(format.label())
          .contains("https://example.org/b", "https://example.org/c", "Serving")
          .doesNotContain("https://example.org/a");
    }
    assertThat(TopFormat.MARKDOWN.write(list)).contains("Counted over 1,000 e-mails");
  }

  @Test
  void aReportOfAnotherNameIsTheSameEdition() {
    workspace.store()
        .mailings()
        .put(new Mailing("Harbour News (2020-01-01)", LocalDate.of(2020, 1, 1), 500,
            List.of(clicks("e", 30L, 30L))));

    Chronicle chronicle = Chronicle.of(workspace.store());

    assertThat(chronicle.editions()).extracting(PastEdition::slug)
        .containsExactly("3", "2", "1", "unknown");
    assertThat(chronicle.find("#3").orElseThrow().delivered()).isEqualTo(500);
    assertThat(chronicle.find("1").orElseThrow().rate()).isEqualTo(0.11);
  }

  private TopList list(@Nullable Integer year, int n, @Nullable Integer categories) {
    Chronicle chronicle = Chronicle.of(workspace.store());
    return TopList.of(chronicle, Filed.of(workspace.store(), chronicle),
        new TopRequest(year, n, categories));
  }

  private static Resource resource(String name, @Nullable String category,
      @Nullable String edition, @Nullable LocalDate date, @Nullable Integer slot) {
    return new Resource(WebUrl.of("https://example.org/" + name), name, null, List.of(), null,
        category, Kind.ARTICLE, "", null, edition, slot, date);
  }

  private static LinkClicks clicks(String name, @Nullable Long unique, @Nullable Long total) {
    return new LinkClicks(WebUrl.of("https://example.org/" + name), null, unique, total);
  }
}
