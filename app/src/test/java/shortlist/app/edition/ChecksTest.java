package shortlist.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.app.edition.Finding.Check;
import shortlist.app.edition.Finding.Severity;
import shortlist.app.review.Review;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;

/** What a second editor would say about drafts. */
class ChecksTest {

  private static final String WORDS = "It tells at length how the team measured what its alarms"
      + " cost, which of them went, and what they keep an eye on now that only one a week is left.";
  private static final String TEXT = "Our alarms rang all night until we counted what each of them"
      + " had ever found, and switched off those that had found nothing. ";

  @TempDir
  Path folder;
  private Workspace workspace;
  private Drafting drafting;

  @BeforeEach
  void open() {
    workspace = Workspace.create(folder, "");
    drafting = new Drafting(workspace.store());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aGoodDraftHasNoFindings() {
    drafting.retitle("Quiet alarms", "Welcome.");
    for (int i = 1; i <= Edition.SLOTS; i++) {
      document("https://team" + i + ".example/post", "How team " + i + " went about it",
          "Text number " + i + " says this and no other thing, for " + i + " is its own. ");
      drafting.add("https://team" + i + ".example/post", null, WORDS, null);
    }

    assertThat(findings()).isEmpty();
  }

  @Test
  void whatRanBeforeIsNamedWithItsEdition() {
    past("https://www.team.example/alarms/?utm_source=mail", "Alarms");
    drafting.add("http://team.example/alarms", "Alarms, again", WORDS, null);

    assertThat(findings()).filteredOn(finding -> finding.check() == Check.ALREADY_RUN)
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.PROBLEM))
        .satisfies(finding -> assertThat(finding.sentence())
            .contains("in edition 17 of 2020-03-02", "“Alarms”"));
  }

  @Test
  void theSamePaperUnderAnotherAddressRanBefore() {
    past("https://arxiv.org/abs/1706.03762", "Attention");
    drafting.add("https://arxiv.org/pdf/1706.03762v5", "Attention", WORDS, null);

    assertThat(checks()).contains(Check.ALREADY_RUN);
  }

  @Test
  void nearlyTheSameTextRanBefore() {
    document("https://first.example/alarms", "Counting what alarms find", TEXT.repeat(9));
    drafting.add("https://first.example/alarms", null, WORDS, null);
    new Review(workspace.store()).publish(draft(), Instant.parse("2026-03-05T07:30:00Z"));
    document("https://copy.example/a", "Other words above the same", TEXT.repeat(10));
    drafting.add("https://copy.example/a", null, WORDS, null);

    assertThat(findings()).filteredOn(finding -> finding.check() == Check.NEAR_DUPLICATE)
        .singleElement()
        .satisfies(finding -> assertThat(finding.sentence())
            .contains("Nearly the same text ran in edition 1 of 2026-03-05"));
  }

  @Test
  void twoSlotsAreNotTheSameStory() {
    document("https://first.example/alarms", "Counting what alarms find", TEXT.repeat(9));
    document("https://copy.example/a", "Other words above the same", TEXT.repeat(10));
    drafting.add("https://first.example/alarms", null, WORDS, null);
    drafting.add("https://copy.example/a", null, WORDS, null);

    assertThat(findings()).anySatisfy(finding -> {
      assertThat(finding.check()).isEqualTo(Check.NEAR_DUPLICATE);
      assertThat(finding.slot()).isEqualTo(2);
      assertThat(finding.sentence()).contains("same story as link 1");
    });
  }

  @Test
  void twoFromOneHouseAreToldButNotTwoPapersOfArxiv() {
    drafting.add("https://team.example/a", "A", WORDS, null);
    drafting.add("https://www.team.example/b", "B", WORDS, null);
    drafting.add("https://arxiv.org/abs/1706.03762", "C", WORDS, null);
    drafting.add("https://arxiv.org/abs/1810.04805", "D", WORDS, null);

    assertThat(findings()).filteredOn(finding -> finding.check() == Check.ORGANISATION)
        .extracting(Finding::slot)
        .containsExactly(2);
  }

  @Test
  void whoAndWhenAreMissedWhereTheyAreNotKnown() {
    drafting.add("https://team.example/a", "A", "", null);

    assertThat(checks()).contains(Check.AUTHOR, Check.YEAR, Check.BLURB, Check.INTRO, Check.LINKS);
  }

  @ParameterizedTest
  @CsvSource({"THE ONE TRICK THAT WORKS, true", "Stop!! Read this, true", "What now?!, true",
      "BERT and GPT on AWS, false", "How NASA ranks, false", "Quiet, false"})
  void aTitleThatShoutsIsTold(String title, boolean shouts) {
    assertThat(Wording.isShouting(title)).isEqualTo(shouts);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<script>{\"isAccessibleForFree\": false}</script> | true",
      "<script>{\"isAccessibleForFree\":\"False\"}</script> | true",
      "<meta itemprop=\"isAccessibleForFree\" content=\"false\"> | true",
      "<script>{\"isAccessibleForFree\": true}</script> | false",
      "<p>Subscribe to continue reading</p> | true",
      "<p>Subscribe to our newsletter</p> | false",
      "<meta property=\"article:content_tier\" content=\"metered\"> | true"})
  void signsOfAPaywallAreSeen(String html, boolean seen) {
    assertThat(PaywallSigns.of(html).isPresent()).isEqualTo(seen);
  }

  private void past(String url, String title) {
    workspace.store()
        .resources()
        .putAll(List.of(new Resource(WebUrl.of(url), title, null, List.of(), 2020, null,
            Kind.ARTICLE, "", null, "17", 3, LocalDate.of(2020, 3, 2))));
  }

  private void document(String url, String title, String text) {
    WebUrl address = WebUrl.of(url);
    workspace.store()
        .documents()
        .put(Document.at(address, new Metadata(title, List.of("A. Writer"),
            LocalDate.of(2021, 3, 14), "en", Kind.ARTICLE, address.host(), ""),
            new Content(text, text)), null);
  }

  private List<Finding> findings() {
    return new Checks(workspace).of(draft());
  }

  private List<Check> checks() {
    return findings().stream().map(Finding::check).toList();
  }

  private Edition draft() {
    return workspace.store().editions().draft().orElseThrow();
  }
}
