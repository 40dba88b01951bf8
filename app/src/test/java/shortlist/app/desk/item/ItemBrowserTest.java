package shortlist.app.desk.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.corpus.document.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.note.Note;

/** The page of a document as its user has it: in a browser. */
class ItemBrowserTest {

  @TempDir
  private static Path folder;

  private static Browser browser;
  private static SampleDesk desk;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
    desk = SampleDesk.filled(folder.resolve("workspace"));
    browser.open(desk.address("/"));
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.errors()).as("console").isEmpty();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
      desk.close();
    }
  }

  private static void open(String key) {
    browser.open(desk.address("/document/" + Document.idOf(WebUrl.of("https://" + key))));
  }

  private static Note note(String key) {
    return desk.store().notes().find(key);
  }

  @Test
  void theMouseWritesANoteAndAddsWhatBelongsToIt() {
    String key = "team0.example/feature-store";
    open(key);
    browser.find("#highlight").sendKeys("The one on skew");
    browser.find("#save-note").click();
    browser.until("the note is kept", () -> note(key).highlight().equals("The one on skew"));
    browser.eventually("#note .meta");

    browser.find("#relations summary").click();
    browser.find("#url").sendKeys("slides.example/deck");
    browser.find("#title").sendKeys("The deck");
    browser.find("#add-relation").click();
    assertThat(browser.eventually("#relations .kin").getText()).contains("The deck");
    browser.eventually("#like ul");
  }

  @Test
  void theKeyboardAloneWritesANote() {
    String key = "team1.example/shadow-deployment";
    open(key);
    for (int i = 0; i < 80 && !focused().equals("note-text"); i++) {
      browser.type(Keys.TAB);
    }
    browser.type("by keys", Keys.TAB, Keys.ENTER);

    browser.until("the note is kept", () -> note(key).text().equals("by keys"));
  }

  @Test
  void aKeyLeadsToTheNoteAndAnotherToTheHighlight() {
    String key = "team5.example/batch-scoring";
    open(key);
    browser.type("e");
    browser.until("the note has the keyboard", () -> focused().equals("note-text"));
    browser.type("noted", Keys.ESCAPE, "f");
    browser.until("the highlight has it", () -> focused().equals("highlight"));
    browser.type("for all");
    browser.find("#save-note").click();

    browser.until("both are kept", () -> note(key).highlight().equals("for all"));
    assertThat(note(key).text()).isEqualTo("noted");
    assertThat(browser.driver().getTitle()).startsWith("What a year with our batch scoring");
  }

  @Test
  void withoutScriptItIsReadAndWrittenAsWell() {
    String key = "team2.example/ranking-model";
    browser.scripts(false);
    try {
      open(key);
      assertThat(browser.find("#text").getText()).contains("The first month");
      assertThat(browser.find("#like a").getText()).contains("similar");
      browser.find("#note-text").sendKeys("plainly");
      browser.find("#save-note").click();
      browser.until("the note is kept", () -> note(key).text().equals("plainly"));
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void everybodyCanUseItInBothThemes() {
    for (String scheme : new String[]{"light", "dark"}) {
      browser.theme(scheme);
      open("team3.example/drift-alarm");
      browser.eventually("#like ul");
      browser.find("#relations summary").click();
      assertThat(browser.breaches()).as(scheme).isEmpty();
    }
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    browser.narrow(320);
    try {
      open("team4.example/embedding-index");
      assertThat(browser.number("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
    } finally {
      browser.driver()
          .executeCdpCommand("Emulation.clearDeviceMetricsOverride",
              Map.of());
    }
  }

  private static String focused() {
    return String.valueOf(browser.driver().executeScript("return document.activeElement.id"));
  }
}
