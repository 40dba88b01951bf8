package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-background-networking", "--disable-dev-shm-usage", "--user-data-dir=" + profile);
    Browser browser = new Browser(new ChromeDriver(new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile())
        .build(), options));
    browser.driver.manage().window().setSize(new Dimension(1280, 900));
    // A page has the keyboard, wherever it was led to before.
    browser.driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
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

  /** Makes the window of a desk, as it is at first. */
  public void wide() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Has every file sent anew from now on. */
  public void withoutCache() {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
  }

  /** What was asked for since this was asked last, and the bytes of each answer as they came. */
  public Map<String, Long> requests() {
    Map<String, String> urls = new HashMap<>();
    Map<String, Long> bytes = new HashMap<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
      JsonNode parameters = message.path("params");
      String id = parameters.path("requestId").asString("");
      switch (message.path("method").asString("")) {
        case "Network.requestWillBeSent" -> urls.put(id,
            parameters.path("request").path("url").asString(""));
        case "Network.loadingFinished" -> bytes.put(id,
            parameters.path("encodedDataLength").asLong(0));
        default -> {
          // What the browser does between the two.
        }
      }
    }
    Map<String, Long> requests = new TreeMap<>();
    urls.forEach((id, url) -> {
      if (!url.startsWith("data:")) {
        requests.merge(url, bytes.getOrDefault(id, 0L), Long::sum);
      }
    });
    return requests;
  }

  /** The strings that a script returns. */
  public List<String> strings(String script) {
    return ((List<?>) Objects.requireNonNull(driver.executeScript(script))).stream()
        .map(String::valueOf)
        .toList();
  }

  /** Makes the window of a phone: so wide, in CSS pixels. */
  public void narrow(int width) {
    sized(width, 640);
  }

  /** Makes a window of this size in CSS pixels; below the width of a tablet that of a phone. */
  public void sized(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
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
