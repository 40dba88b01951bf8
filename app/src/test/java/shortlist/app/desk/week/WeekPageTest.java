package shortlist.app.desk.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;

class WeekPageTest {

  private static final Pattern CARD = Pattern.compile("data-id=\"(\\w+)\"");
  private static final Pattern AT = Pattern.compile("name=\"at\" value=\"(\\d+)\"");

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    visitor = new Visitor(desk.address("/"));
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void theBestPassageOfTheOpenTextIsMarked() throws Exception {
    String page = page("/?read=" + ids().get(1));

    assertThat(page).contains("<p class=\"telling\"><mark>", "<b>");
  }

  @Test
  void whatIsTakenBackReturnsToItsPlace() throws Exception {
    List<String> before = ids();

    decide(before.get(2), "reject", Map.of());
    assertThat(ids()).doesNotContain(before.get(2));
    undo(before.get(2));

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void undoGoesBackStepByStep() throws Exception {
    List<String> before = ids();
    decide(before.get(0), "accept", Map.of());
    decide(before.get(1), "reject", Map.of());
    decide(before.get(2), "later", Map.of());
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before.subList(3, before.size()));

    for (int step = 2; step >= 0; step--) {
      assertThat(page("/")).contains("name=\"id\" value=\"" + before.get(step) + "\"");
      undo(before.get(step));
    }

    assertThat(desk.store().verdicts().latest()).isEmpty();
    assertThat(slots()).isEmpty();
  }

  @Test
  void aRejectionThatIsTakenBackLeavesTheAcceptanceBeforeIt() throws Exception {
    String id = ids().getFirst();
    decide(id, "accept", Map.of());
    decide(id, "reject", Map.of("was", "accepted"));
    assertThat(slots()).isEmpty();

    undo(id);

    assertThat(slots()).extracting(Slot::documentId).containsExactly(id);
  }

  @Test
  void aVerdictOfAStalePageChangesNothingAndSaysSo() throws Exception {
    String id = ids().getFirst();
    decide(id, "reject", Map.of("was", "", "reason", "paywall"));

    HttpResponse<String> late = decide(id, "accept", Map.of("was", "", "back", "/?at=2#at-2"));

    String location = late.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("/?at=2&late=" + id + "#at-2");
    assertThat(page(location.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "")))
        .contains("was judged elsewhere meanwhile: rejected (paywall). Nothing was changed.")
        .doesNotContain("late=");
    assertThat(verdict(id).decision()).isEqualTo(Decision.REJECT);
    assertThat(slots()).isEmpty();
  }

  @Test
  void anUndoOfAStalePageTakesBackNothingElse() throws Exception {
    String id = ids().getFirst();
    decide(id, "accept", Map.of());
    String at = at();
    undo(id);
    decide(id, "reject", Map.of());

    HttpResponse<String> late = visitor.post("/undo", Map.of("id", id, "at", at), Map.of());

    assertThat(late.headers().firstValue("Location")).get().asString().contains("late=" + id);
    assertThat(verdict(id).decision()).isEqualTo(Decision.REJECT);
  }

  @Test
  void acceptingTwiceTakesOneSlotAndOneUndo() throws Exception {
    String id = ids().getFirst();
    decide(id, "accept", Map.of("was", ""));
    decide(id, "accept", Map.of("was", ""));
    assertThat(slots()).hasSize(1);

    undo(id);

    assertThat(slots()).isEmpty();
    assertThat(desk.store().verdicts().latest()).isEmpty();
  }

  @Test
  void aReasonMayBeInOwnWords() throws Exception {
    String id = ids().getFirst();

    decide(id, "reject", Map.of("words", "  we told this \u202Elast year ", "reason", "seen"));

    assertThat(verdict(id).reason()).isEqualTo("we told this last year");
    assertThat(decide(id, "reject", Map.of("words", "x".repeat(300))).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingFromASiteThatIsRuledOutIsShownUntilThatIsTakenBack() throws Exception {
    long source = desk.store()
        .sources()
        .add(WebUrl.of("https://www.team0.example/feed"), null)
        .orElseThrow()
        .id();
    String id = idOf("https://team0.example/feature-store");
    List<String> before = ids();
    assertThat(before).contains(id);

    decide(id, "never", Map.of());

    assertThat(ids()).doesNotContain(id);
    assertThat(page("/")).contains("Nothing from team0.example will be suggested");
    assertThat(desk.store().sources().find(source).orElseThrow().paused()).isTrue();
    visitor.post("/undo", Map.of("site", "team0.example"), Map.of());
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(desk.store().sources().find(source).orElseThrow().paused()).isFalse();
  }

  @Test
  void slotsAreFilledMovedAndRemoved() throws Exception {
    List<String> before = ids();
    decide(before.get(0), "accept", Map.of());
    decide(before.get(1), "accept", Map.of("slot", "1"));
    assertThat(slots()).extracting(Slot::documentId)
        .containsExactly(before.get(1), before.get(0));
    decide(before.get(0), "accept", Map.of("slot", "1"));
    assertThat(slots()).extracting(Slot::documentId)
        .containsExactly(before.get(0), before.get(1));

    String url = slots().get(1).url().text();
    visitor.post("/slot", Map.of("up", url), Map.of());
    assertThat(slots().getFirst().url().text()).isEqualTo(url);
    visitor.post("/slot", Map.of("remove", url), Map.of());

    assertThat(slots()).extracting(Slot::documentId).containsExactly(before.get(0));
    assertThat(ids()).contains(before.get(1));
  }

  @Test
  void theMixIsToldBesideTheSlots() throws Exception {
    decide(idOf("https://team3.example/drift-alarm"), "accept", Map.of());

    assertThat(page("/")).containsPattern("(?s)class=\"meters\".*team3\\.example.*?1 of 1");
  }

  @Test
  void theListCanBeNarrowed() throws Exception {
    assertThat(cards("/?kind=article")).isEqualTo(ids());
    assertThat(cards("/?kind=paper")).isEmpty();
    assertThat(cards("/?site=team2.example"))
        .containsExactly(idOf("https://team2.example/ranking-model"));
    assertThat(page("/?site=nowhere.example")).contains("Nothing in the list is of that sort",
        "Show all suggestions");
  }

  @Test
  void whatIsMarkedAsSeenIsNotNewAnyMore() throws Exception {
    String id = ids().get(3);

    visitor.post("/seen", Map.of("id", id, "place", "4"), Map.of());

    assertThat(page("/")).contains("class=\"been\">seen");
    assertThat(cards("/?unseen=1")).doesNotContain(id);
    assertThat(visitor.post("/seen", Map.of("id", "none"), Map.of()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?at=0", "/?at=99999", "/?kind=nonsense", "/?level=%00", "/?read=none",
      "/?read=%3Cscript%3E", "/?site=%22%3E%3Cscript%3E", "/?late=none", "/?unseen=maybe"})
  void nonsenseInTheAddressIsPassedOver(String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @Test
  void whatWasPutOffComesBackAfterTheNextEdition() throws Exception {
    String id = ids().getFirst();
    decide(id, "later", Map.of());
    assertThat(ids()).doesNotContain(id);

    Edition edition = desk.store().editions().create("", "");
    desk.store()
        .editions()
        .add(edition.number(), null, WebUrl.of("https://taken.example/"), "Taken", "");
    desk.store().editions().publish(edition.number(), Instant.now().plusMillis(1));

    assertThat(ids()).contains(id);
  }

  private List<String> ids() throws Exception {
    return cards("/");
  }

  private List<String> cards(String path) throws Exception {
    return CARD.matcher(page(path)).results().map(card -> card.group(1)).toList();
  }

  private String page(String path) throws Exception {
    return visitor.get(path).body();
  }

  private HttpResponse<String> decide(String id, String decision, Map<String, String> more)
      throws Exception {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("id", id);
    fields.put("decision", decision);
    return visitor.post("/verdict", fields, Map.of());
  }

  private void undo(String id) throws Exception {
    visitor.post("/undo", Map.of("id", id, "at", at()), Map.of());
  }

  private String at() throws Exception {
    return AT.matcher(page("/"))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private String idOf(String url) {
    return desk.store().documents().findByIdOrUrl(url).orElseThrow().id();
  }

  private Verdict verdict(String id) {
    return Objects.requireNonNull(desk.store().verdicts().latest().get(id));
  }

  private List<Slot> slots() {
    return desk.store().editions().draft().map(Edition::slots).orElse(List.of());
  }
}
