package shortlist.app.desk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.app.edition.Drafting;
import shortlist.app.review.Review;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;

/** Writing an edition in a browser. */
class EditionBrowserTest {

  private static final List<String> LINKS = List.of("https://team0.example/feature-store",
      "https://team1.example/shadow-deployment", "https://elsewhere.example/talk");

  private static Browser browser;

  @TempDir
  Path folder;
  private SampleDesk desk;

  @BeforeAll
  static void start(@TempDir Path profile) {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder);
    LINKS.forEach(link -> new Drafting(desk.store()).add(link, null, "", null));
    browser.open(desk.address("/edition"));
  }

  @AfterEach
  void close() {
    browser.scripts(true);
    assertThat(browser.errors()).as("console").isEmpty();
    desk.close();
  }

  @Test
  void keysOrderAndTheKeyboardStaysWithTheLink() {
    blurb(0).sendKeys("Typed before it moved.", Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
    browser.until("it moved", () -> order().equals(List.of(1, 0, 2)));

    assertThat(slots().get(1).blurb()).isEqualTo("Typed before it moved.");
    browser.until("the page followed",
        () -> blurb(1).equals(browser.driver().switchTo().activeElement()));
    browser.until("it is said",
        () -> String.valueOf(browser.find("#say").getDomProperty("textContent"))
            .contains("is link 2 of 3 now"));
    blurb(1).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
    browser.until("it moved on", () -> order().equals(List.of(1, 2, 0)));
  }

  @Test
  void aLinkIsDraggedToItsPlace() {
    WebElement grip = browser.all("[data-grip]").get(2);
    new Actions(browser.driver()).moveToElement(grip)
        .clickAndHold()
        .moveToElement(browser.all("[data-slot] h2").getFirst(), 0, -5)
        .release()
        .perform();

    browser.until("it moved", () -> order().equals(List.of(2, 0, 1)));
  }

  @Test
  void lengthsAreCountedAndWordsSaveThemselves() {
    blurb(0).sendKeys("Five words are too few");

    assertThat(browser.all(".length").getFirst().getText())
        .startsWith("5 words, about 2 seconds to read; 25 to 60");
    browser.until("it saved itself",
        () -> slots().getFirst().blurb().equals("Five words are too few"));
    browser.until("it says so",
        () -> browser.find("[data-saved]").getText().equals("Saved."));

    // What this page saved is not somebody else's, and may be changed again.
    blurb(0).sendKeys(", six");
    browser.find(".save button[name=save]").click();
    browser.until("it is saved",
        () -> slots().getFirst().blurb().equals("Five words are too few, six"));
    assertThat(browser.all("form.clash")).isEmpty();
  }

  @Test
  void twoVersionsAreShownAndOneIsChosen() {
    new Drafting(desk.store()).say(1, null, "Their words.");
    blurb(0).sendKeys("My words.");
    browser.find(".save button[name=save]").click();
    browser.eventually("form.clash");
    assertThat(browser.breaches()).isEmpty();
    browser.find(".clash button").click();

    browser.until("mine is kept", () -> slots().getFirst().blurb().equals("My words."));
    // A refused form is an answer that browsers write down as a failed request.
    assertThat(browser.errors()).allMatch(error -> error.contains("412"));
  }

  @Test
  void aSentenceIsQuoted() {
    browser.find(".quotes summary").click();
    browser.find(".quotes blockquote button").click();

    assertThat(blurb(0).getDomProperty("value")).startsWith("“").contains("feature store");
    browser.until("it is saved", () -> !slots().getFirst().blurb().isEmpty());
  }

  @Test
  void withoutScriptItIsWrittenOrderedAndPublished() {
    browser.scripts(false);
    browser.open(desk.address("/edition"));
    browser.find("#intro").sendKeys("Welcome.");
    blurb(1).sendKeys("Worth an evening.");
    browser.all("button[name=up]").get(1).click();
    browser.until("it moved", () -> order().equals(List.of(1, 0, 2)));
    assertThat(slots().getFirst().blurb()).isEqualTo("Worth an evening.");
    assertThat(browser.find(".length").getText()).startsWith("3 words");

    browser.open(desk.address("/edition/publish"));
    browser.find("form.save button").click();
    browser.until("it is published", () -> desk.store().editions().draft().isEmpty());
    assertThat(browser.find("h1").getText()).isEqualTo("Edition 1");
  }

  @Test
  void eachPageIsAccessibleInBothThemesAndFitsAPhone() {
    new Review(desk.store()).publish(desk.store().editions().draft().orElseThrow(), Instant.now());
    LINKS.forEach(link -> new Drafting(desk.store()).add(link, null, "", null));
    for (String path : List.of("/edition", "/edition/publish", "/edition/1",
        "/edition/1/preview?width=narrow&theme=dark")) {
      for (String theme : List.of("light", "dark")) {
        browser.theme(theme);
        browser.open(desk.address(path));
        assertThat(browser.breaches()).as(path + " " + theme).isEmpty();
      }
      browser.narrow(320);
      browser.open(desk.address(path));
      assertThat(browser.number("return document.documentElement.scrollWidth")).as(path)
          .isLessThanOrEqualTo(320);
      browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
    browser.theme("light");
  }

  private static WebElement blurb(int place) {
    return browser.all("[data-blurb]").get(place);
  }

  /** Which of {@link #LINKS} stands where. */
  private List<Integer> order() {
    return slots().stream().map(slot -> LINKS.indexOf(slot.url().text())).toList();
  }

  private List<Slot> slots() {
    return desk.store().editions().draft().map(Edition::slots).orElse(List.of());
  }
}
