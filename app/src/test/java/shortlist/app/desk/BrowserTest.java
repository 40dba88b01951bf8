package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

/** The desk as its user has it: in a browser, by mouse and by keyboard. */
class BrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  @TempDir
  Path folder;

  private SampleDesk desk;
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "The browser tests need Debian's packages chromium and chromium-driver.");
    desk = SampleDesk.filled(folder.resolve("workspace"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-background-networking", "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    File driver = DRIVER.toFile();
    browser = new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
    browser.manage().window().setSize(new Dimension(1280, 900));
    browser.get(desk.address("/").toString());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
          .as("console")
          .filteredOn(entry -> entry.getLevel().equals(Level.SEVERE))
          .isEmpty();
      browser.quit();
      desk.close();
    }
  }

  @Test
  void theMouseAcceptsASuggestionIntoTheEdition() {
    String title = currentTitle();

    pressed(() -> browser.findElement(By.cssSelector(".card .accept")).click());

    assertThat(browser.findElement(By.cssSelector(".draft")).getText()).contains(title);
    assertThat(titles()).doesNotContain(title);
    browser.findElement(By.linkText("Edition")).click();
    assertThat(browser.findElement(By.cssSelector(".edition")).getText()).contains(title);
  }

  @Test
  void theMouseRejectsForAReason() {
    browser.findElement(By.cssSelector(".card select")).sendKeys("off");
    pressed(() -> browser.findElement(By.cssSelector(".card button[value=reject]")).click());

    assertThat(verdicts()).singleElement().extracting(Verdict::reason).isEqualTo("off-topic");
  }

  @Test
  void verdictsNeedNoMouse() {
    List<String> before = titles();

    pressed(() -> type("a"));
    pressed(() -> type("j", "x"));
    pressed(() -> type("l"));

    assertThat(verdicts()).extracting(Verdict::decision)
        .containsExactlyInAnyOrder(Decision.ACCEPT, Decision.REJECT, Decision.LATER);
    assertThat(slots()).extracting(Slot::title).containsExactly(before.getFirst());
    assertThat(titles()).doesNotContain(before.get(0), before.get(2));
  }

  @Test
  void theNextOneIsCurrentAfterAVerdict() {
    List<String> before = titles();

    pressed(() -> type("j", "j", "x"));

    assertThat(currentTitle()).isEqualTo(titles().get(2)).isNotEqualTo(before.get(2));
  }

  @Test
  void undoNeedsNoMouse() {
    pressed(() -> type("x"));
    pressed(() -> type("u"));

    assertThat(verdicts()).isEmpty();
  }

  @Test
  void aKeyOpensTheReader() {
    String second = titles().get(1);

    pressed(() -> type("j", "o"));
    assertThat(readerTitle()).isEqualTo(second);

    pressed(() -> type("j", Keys.ENTER));
    assertThat(readerTitle()).isEqualTo(titles().get(2));
  }

  @Test
  void keysAreLettersInsideFields() {
    pressed(() -> type("/"));
    WebElement field = browser.switchTo().activeElement();
    field.sendKeys("model registry");
    assertThat(field.getDomProperty("value")).isEqualTo("model registry");
    pressed(() -> field.sendKeys(Keys.ENTER));

    assertThat(titles()).contains("What a year with our model registry changed");
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void keysCanBeSwitchedOff() {
    type("?");
    assertThat(browser.findElement(By.id("help")).isDisplayed()).isTrue();
    browser.findElement(By.id("keys-on")).click();
    type(Keys.ESCAPE);
    assertThat(browser.findElement(By.id("help")).isDisplayed()).isFalse();

    browser.navigate().refresh();
    type("?", "a");

    assertThat(browser.findElement(By.id("help")).isDisplayed()).isFalse();
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void aBlurbIsWrittenAndKept() {
    pressed(() -> type("a"));
    browser.findElement(By.linkText("Edition")).click();
    browser.findElement(By.cssSelector("textarea")).sendKeys("Worth an evening.");
    pressed(() -> browser.findElement(By.cssSelector("button[name=save]")).click());

    assertThat(slots()).extracting(Slot::blurb).containsExactly("Worth an evening.");
    assertThat(browser.findElement(By.cssSelector("textarea")).getDomProperty("value"))
        .isEqualTo("Worth an evening.");
  }

  @Test
  void nothingOfAHostilePageRuns() {
    browser.get(desk.address("/search?q=gradients").toString());
    pressed(() -> type("j", "o"));

    assertThat(browser.findElement(By.cssSelector(".text")).getText())
        .contains("<script>alert('text')</script>");
    assertThat(browser.findElements(By.cssSelector(".text script, .text img"))).isEmpty();
  }

  @Test
  void theFieldSuggestsWhileOneTypes() {
    WebElement field = typed("regis");
    WebElement option = eventually(By.cssSelector("[role=option]"));
    assertThat(option.getText()).contains("registry");

    field.sendKeys(Keys.ARROW_DOWN);
    assertThat(field.getDomAttribute("aria-activedescendant"))
        .isEqualTo(option.getDomAttribute("id"));
    assertThat(option.getDomAttribute("aria-selected")).isEqualTo("true");
    pressed(() -> field.sendKeys(Keys.ENTER));

    assertThat(titles()).contains("What a year with our model registry changed");
  }

  @Test
  void aSuggestionIsTakenByTheMouse() {
    typed("regis");
    pressed(() -> eventually(By.cssSelector("[role=option]")).click());

    assertThat(titles()).contains("What a year with our model registry changed");
  }

  @Test
  void escapeClosesTheSuggestionsAndKeepsWhatWasTyped() {
    WebElement field = typed("regis");
    eventually(By.cssSelector("[role=option]"));
    assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("true");

    field.sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE);

    assertThat(browser.findElements(By.cssSelector("[role=option]"))).isEmpty();
    assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("false");
    assertThat(field.getDomAttribute("aria-activedescendant")).isNull();
    assertThat(browser.switchTo().activeElement()).isEqualTo(field);
    assertThat(field.getDomProperty("value")).isEqualTo("regis");
  }

  @Test
  void aFacetNarrowsAndItsChipWidens() {
    browser.get(desk.address("/search?q=production").toString());
    int all = titles().size();

    pressed(() -> browser.findElement(By.linkText("team0.example")).click());
    assertThat(titles()).hasSizeLessThan(all).isNotEmpty();
    pressed(() -> browser.findElement(By.linkText("team1.example")).click());
    assertThat(browser.findElement(By.id("q")).getDomProperty("value"))
        .isEqualTo("production site:team1.example");
    pressed(() -> browser.findElement(By.cssSelector(".chips a")).click());

    assertThat(titles()).hasSize(all);
  }

  @Test
  void aSearchIsSavedAndTellsItsNews() {
    browser.get(desk.address("/search?q=registry+OR+zeppelin").toString());
    WebElement name = browser.findElement(By.id("name"));
    name.sendKeys("Air ships");
    pressed(() -> name.sendKeys(Keys.ENTER));
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Air ships");

    desk.add("https://late.example/zeppelin", "The zeppelin that came late");
    browser.findElement(By.linkText("Saved")).click();
    assertThat(browser.findElement(By.cssSelector(".new")).getText()).isEqualTo("1 new");
    pressed(() -> type("j", "o"));
    assertThat(titles()).containsExactly("The zeppelin that came late");
    pressed(() -> browser.findElement(By.cssSelector("button[value=later]")).click());

    assertThat(titles()).as("the news are still there")
        .containsExactly("The zeppelin that came late");
  }

  @Test
  void nothingIsCutOffInANarrowWindow() {
    assertThat(desk.store().searches().add("a", "model", "newest")).isPresent();
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 320, "height",
        640, "deviceScaleFactor", 1, "mobile", true));
    for (String path : List.of("/", "/search", "/search?q=model+site:team7.example", "/saved",
        "/saved/a?since=0", "/help/search", "/similar?to=nothing", "/edition", "/nowhere")) {
      browser.get(desk.address(path).toString());
      assertThat(number("return document.documentElement.scrollWidth")).as(path)
          .isLessThanOrEqualTo(320);
    }
    browser.manage().logs().get(LogType.BROWSER);
  }

  @Test
  void targetsAreLargeEnoughToHit() {
    assertThat(desk.store().searches().add("a", "model", "newest")).isPresent();
    for (String path : List.of("/", "/search?q=model+site:team7.example", "/saved", "/similar")) {
      browser.get(desk.address(path).toString());
      List<WebElement> targets = browser.findElements(By.cssSelector(
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
    pressed(() -> type("/"));
    WebElement field = browser.switchTo().activeElement();
    field.sendKeys(text);
    return field;
  }

  private WebElement eventually(By what) {
    Instant end = Instant.now().plus(PATIENCE);
    List<WebElement> found = browser.findElements(what);
    while (found.isEmpty() || !found.getFirst().isDisplayed()) {
      assertThat(Instant.now()).as("%s came", what).isBefore(end);
      LockSupport.parkNanos(POLL_NANOS);
      found = browser.findElements(what);
    }
    return found.getFirst();
  }

  private void type(CharSequence... keys) {
    Actions actions = new Actions(browser);
    for (CharSequence key : keys) {
      actions.sendKeys(key);
    }
    actions.perform();
  }

  /** Does something that leads to another page, and waits for that. */
  private void pressed(Runnable action) {
    browser.executeScript("window.here = true");
    action.run();
    Instant end = Instant.now().plus(PATIENCE);
    while (!isElsewhere()) {
      assertThat(Instant.now()).as("another page came").isBefore(end);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean isElsewhere() {
    try {
      return Boolean.TRUE.equals(browser.executeScript(
          "return !window.here && document.readyState === 'complete'"));
    } catch (WebDriverException betweenTwoPages) {
      return false;
    }
  }

  private long number(String script) {
    return Objects.requireNonNull((Long) browser.executeScript(script));
  }

  private List<String> titles() {
    return browser.findElements(By.cssSelector(".card h2"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  private String currentTitle() {
    return browser.findElement(By.cssSelector(".card[aria-current] h2")).getText();
  }

  private String readerTitle() {
    return browser.findElement(By.cssSelector(".reader h2")).getText();
  }

  private List<Verdict> verdicts() {
    return List.copyOf(desk.store().verdicts().latest().values());
  }

  private List<Slot> slots() {
    return desk.store().editions().draft().map(Edition::slots).orElse(List.of());
  }
}
