package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/**
 * A real browser, as the desk's user has it. Starting one takes a second: a class of tests may
 * share one.
 */
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts one; without it on the machine the test is skipped, and says so.
   *
   * @param profile a folder for what the browser keeps
   */
  public static Browser start(Path profile) {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "The browser tests need Debian's packages chromium and chromium-driver.");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-background-networking", "--disable-dev-shm-usage", "--user-data-dir=" + profile);
    Browser browser = new Browser(new ChromeDriver(new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile())
        .build(), options));
    browser.driver.manage().window().setSize(new Dimension(1280, 900));
    return browser;
  }

  /** What Selenium offers beyond what is here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens an address. */
  public void open(Object address) {
    driver.get(address.toString());
  }

  /** Makes the window of a phone: so wide, in CSS pixels. */
  public void narrow(int width) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", true));
  }

  /** Shows pages as somebody sees them who asked for {@code light} or {@code dark}. */
  public void theme(String scheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Runs no script of pages from now on, or runs them again. */
  public void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** The first element. */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All elements, often none. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The first visible element, as soon as there is one. */
  public WebElement eventually(String selector) {
    until(selector + " is there",
        () -> all(selector).stream().anyMatch(WebElement::isDisplayed));
    return all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  /** Presses keys, wherever the keyboard is. */
  public void type(CharSequence... keys) {
    Actions actions = new Actions(driver);
    for (CharSequence key : keys) {
      actions.sendKeys(key);
    }
    actions.perform();
  }

  /** Does something that leads to another page, whole or in part, and waits for that. */
  public void leads(Runnable action) {
    driver.executeScript("document.getElementById('main').setAttribute('data-here', '')");
    action.run();
    until("another page came", () -> Boolean.TRUE.equals(driver.executeScript("""
      return document.querySelector('#main:not([data-here], [aria-busy])') !== null
        && document.readyState === 'complete'""")));
  }

  /** Waits until something holds; what fails between two pages is tried again. */
  public void until(String what, Condition condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds(condition)) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Something that can be seen in the browser. */
  public interface Condition {
    /** Whether it holds now. */
    boolean holds();
  }

  /** The number that a script returns. */
  public long number(String script) {
    return Objects.requireNonNull((Long) driver.executeScript(script));
  }

  /** The rules of accessibility (axe-core, with those of WCAG 2.2 AA) that the page breaks. */
  public List<String> breaches() {
    driver.executeScript(axe());
    Object found = driver.executeAsyncScript("""
      const done = arguments[arguments.length - 1];
      axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(result => done(result.violations.map(rule => rule.id + ': ' + rule.help + ' '
          + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))));
      """);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /** The errors on the console since this was asked last. */
  public List<String> errors() {
    return driver.manage()
        .logs()
        .get(LogType.BROWSER)
        .getAll()
        .stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(Object::toString)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (WebDriverException betweenTwoPages) {
      return false;
    }
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("axe.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
