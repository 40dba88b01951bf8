package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

/** The desk as its user has it: in a browser, by mouse and by keyboard. */
class BrowserTest {

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.start(folder.resolve("profile"));
    desk = SampleDesk.filled(folder.resolve("workspace"));
    browser.open(desk.address("/"));
  }

  @AfterEach
  void close() {
    if (browser != null) {
      assertThat(browser.errors()).as("console").isEmpty();
      browser.close();
      desk.close();
    }
  }

  @Test
  void theMouseAcceptsASuggestionIntoTheEdition() {
    String title = currentTitle();

    browser.leads(() -> browser.find(".card .accept").click());

    assertThat(browser.find(".draft").getText()).contains(title);
    assertThat(titles()).doesNotContain(title);
    browser.driver().findElement(By.linkText("Edition")).click();
    assertThat(browser.find(".edition").getText()).contains(title);
  }

  @Test
  void theMouseRejectsForAReason() {
    browser.find(".card select").sendKeys("off");
    browser.leads(() -> browser.find(".card button[value=reject]").click());

    assertThat(verdicts()).singleElement().extracting(Verdict::reason).isEqualTo("off-topic");
  }

  @Test
  void verdictsNeedNoMouse() {
    List<String> before = titles();

    browser.leads(() -> browser.type("a"));
    browser.leads(() -> browser.type("j", "x"));
    browser.leads(() -> browser.type("l"));

    assertThat(verdicts()).extracting(Verdict::decision)
        .containsExactlyInAnyOrder(Decision.ACCEPT, Decision.REJECT, Decision.LATER);
    assertThat(slots()).extracting(Slot::title).containsExactly(before.getFirst());
    assertThat(titles()).doesNotContain(before.get(0), before.get(2));
  }

  @Test
  void theNextOneIsCurrentAfterAVerdict() {
    List<String> before = titles();

    browser.leads(() -> browser.type("j", "j", "x"));

    assertThat(currentTitle()).isEqualTo(titles().get(2)).isNotEqualTo(before.get(2));
  }

  @Test
  void undoNeedsNoMouse() {
    browser.leads(() -> browser.type("x"));
    browser.leads(() -> browser.type("u"));

    assertThat(verdicts()).isEmpty();
  }

  @Test
  void aKeyOpensTheReader() {
    String second = titles().get(1);

    browser.leads(() -> browser.type("j", "o"));
    assertThat(readerTitle()).isEqualTo(second);

    browser.leads(() -> browser.type("j", Keys.ENTER));
    assertThat(readerTitle()).isEqualTo(titles().get(2));
  }

  @Test
  void keysAreLettersInsideFields() {
    browser.leads(() -> browser.type("/"));
    WebElement field = browser.driver().switchTo().activeElement();
    field.sendKeys("model registry");
    assertThat(field.getDomProperty("value")).isEqualTo("model registry");
    browser.leads(() -> field.sendKeys(Keys.ENTER));

    assertThat(titles()).contains("What a year with our model registry changed");
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void keysCanBeSwitchedOff() {
    browser.type("?");
    assertThat(browser.driver().findElement(By.id("help")).isDisplayed()).isTrue();
    browser.driver().findElement(By.id("keys-on")).click();
    browser.type(Keys.ESCAPE);
    assertThat(browser.driver().findElement(By.id("help")).isDisplayed()).isFalse();

    browser.driver().navigate().refresh();
    browser.type("?", "a");

    assertThat(browser.driver().findElement(By.id("help")).isDisplayed()).isFalse();
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void aBlurbIsWrittenAndKept() {
    browser.leads(() -> browser.type("a"));
    browser.driver().findElement(By.linkText("Edition")).click();
    browser.find("[data-blurb]").sendKeys("Worth an evening.");
    browser.find(".save button[name=save]").click();
    browser.until("it is saved",
        () -> slots().stream().anyMatch(slot -> !slot.blurb().isEmpty()));

    assertThat(slots()).extracting(Slot::blurb).containsExactly("Worth an evening.");
    browser.until("the page that comes then shows it", () -> "Worth an evening.".equals(
        browser.find("[data-blurb]").getDomProperty("value")));
  }

  @Test
  void nothingOfAHostilePageRuns() {
    browser.open(desk.address("/search?q=gradients").toString());
    browser.leads(() -> browser.type("j", "o"));

    assertThat(browser.find(".text").getText())
        .contains("<script>alert('text')</script>");
    assertThat(browser.all(".text script, .text img")).isEmpty();
  }

  @Test
  void theFieldSuggestsWhileOneTypes() {
    WebElement field = typed("regis");
    WebElement option = browser.eventually("[role=option]");
    assertThat(option.getText()).contains("registry");

    field.sendKeys(Keys.ARROW_DOWN);
    assertThat(field.getDomAttribute("aria-activedescendant"))
        .isEqualTo(option.getDomAttribute("id"));
    assertThat(option.getDomAttribute("aria-selected")).isEqualTo("true");
    browser.leads(() -> field.sendKeys(Keys.ENTER));

    assertThat(titles()).contains("What a year with our model registry changed");
  }

  @Test
  void aSuggestionIsTakenByTheMouse() {
    typed("regis");
    browser.leads(() -> browser.eventually("[role=option]").click());

    assertThat(titles()).contains("What a year with our model registry changed");
  }

  @Test
  void escapeClosesTheSuggestionsAndKeepsWhatWasTyped() {
    WebElement field = typed("regis");
    browser.eventually("[role=option]");
    assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("true");

    field.sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE);

    assertThat(browser.all("[role=option]")).isEmpty();
    assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("false");
    assertThat(field.getDomAttribute("aria-activedescendant")).isNull();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(field);
    assertThat(field.getDomProperty("value")).isEqualTo("regis");
  }

  @Test
  void aFacetNarrowsAndItsChipWidens() {
    browser.open(desk.address("/search?q=production").toString());
    int all = titles().size();

    browser.leads(() -> browser.driver().findElement(By.linkText("team0.example")).click());
    assertThat(titles()).hasSizeLessThan(all).isNotEmpty();
    browser.leads(() -> browser.driver().findElement(By.linkText("team1.example")).click());
    assertThat(browser.driver().findElement(By.id("q")).getDomProperty("value"))
        .isEqualTo("production site:team1.example");
    browser.leads(() -> browser.find(".chips a").click());

    assertThat(titles()).hasSize(all);
  }

  @Test
  void aSearchIsSavedAndTellsItsNews() {
    browser.open(desk.address("/search?q=registry+OR+zeppelin").toString());
    WebElement name = browser.driver().findElement(By.id("name"));
    name.sendKeys("Air ships");
    browser.leads(() -> name.sendKeys(Keys.ENTER));
    assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("Air ships");

    desk.add("https://late.example/zeppelin", "The zeppelin that came late");
    browser.driver().findElement(By.linkText("Saved")).click();
    assertThat(browser.find(".new").getText()).isEqualTo("1 new");
    browser.leads(() -> browser.type("j", "o"));
    assertThat(titles()).containsExactly("The zeppelin that came late");
    browser.leads(() -> browser.find("button[value=later]").click());

    assertThat(titles()).as("the news are still there")
        .containsExactly("The zeppelin that came late");
  }

  @Test
  void nothingIsCutOffInANarrowWindow() {
    assertThat(desk.store().searches().add("a", "model", "newest")).isPresent();
    browser.narrow(320);
    for (String path : List.of("/", "/search", "/search?q=model+site:team7.example", "/saved",
        "/saved/a?since=0", "/help/search", "/similar?to=nothing", "/edition", "/nowhere")) {
      browser.open(desk.address(path).toString());
      assertThat(browser.number("return document.documentElement.scrollWidth")).as(path)
          .isLessThanOrEqualTo(320);
    }
    browser.errors();
  }

  @Test
  void targetsAreLargeEnoughToHit() {
    assertThat(desk.store().searches().add("a", "model", "newest")).isPresent();
    for (String path : List.of("/", "/search?q=model+site:team7.example", "/saved", "/similar")) {
      browser.open(desk.address(path).toString());
      List<WebElement> targets = browser.driver()
          .findElements(By.cssSelector(
              "button, select, input, .button, .top nav a, .name, .chips a, .sorts a, .facets li"));

      assertThat(targets).filteredOn(WebElement::isDisplayed)
          .isNotEmpty()
          .allSatisfy(
              target -> assertThat(target.getSize().getHeight()).as(path + target.getText())
                  .isGreaterThanOrEqualTo(24));
    }
  }

  /** What was typed into the search field, which the page leads to by a key. */
  private WebElement typed(String text) {
    browser.leads(() -> browser.type("/"));
    WebElement field = browser.driver().switchTo().activeElement();
    field.sendKeys(text);
    return field;
  }

  private List<String> titles() {
    return browser.all(".card h2")
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  private String currentTitle() {
    return browser.find(".card[aria-current] h2").getText();
  }

  private String readerTitle() {
    return browser.find(".reader h2").getText();
  }

  private List<Verdict> verdicts() {
    return List.copyOf(desk.store().verdicts().latest().values());
  }

  private List<Slot> slots() {
    return desk.store().editions().draft().map(Edition::slots).orElse(List.of());
  }
}
