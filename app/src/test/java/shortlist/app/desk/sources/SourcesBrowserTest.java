package shortlist.app.desk.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.sampleweb.SampleWeb;

/** The page of sources in a browser: a site is pasted, found, added, crawled. */
class SourcesBrowserTest {

  @TempDir
  private static Path folder;

  private static SampleWeb web;
  private static Browser browser;

  private SampleDesk desk;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
    web = SampleWeb.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (web != null) {
      web.close();
    }
  }

  @BeforeEach
  void open(@TempDir Path workspace) {
    browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    // What another test left is not ours.
    browser.errors();
    desk = SampleDesk.onLoopback(workspace.resolve("work"));
    browser.open(desk.address("/sources"));
  }

  @AfterEach
  void close() {
    browser.scripts(true);
    browser.open("about:blank");
    desk.close();
  }

  @Test
  void aSiteIsPastedFoundAddedAndCrawledByKeyboardAndItsProgressIsSeen() {
    browser.find("#address").sendKeys(blog() + Keys.ENTER);
    browser.eventually(".choose");
    assertThat(browser.breaches()).isEmpty();
    browser.find(".choose button").sendKeys(Keys.ENTER);
    browser.eventually("#all");
    browser.find("#work .accept").sendKeys(Keys.ENTER);
    browser.eventually("#work [data-live=pages]");
    browser.until("the figures move",
        () -> !browser.find("#work [data-live=pages]").getText().equals("0"));
    assertThat(browser.find("#live").getText()).contains("due");
    assertThat(browser.breaches()).isEmpty();
    browser.eventually("#work .last");
    assertThat(browser.number("return document.querySelectorAll('[id]').length"))
        .as("no id twice")
        .isEqualTo(browser.number(
            "return new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    browser.until("the list is new",
        () -> browser.find("#all tbody").getText().contains("Quiet"));
    assertThat(browser.find("#live").isDisplayed()).isFalse();
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      assertThat(browser.breaches()).as(theme).isEmpty();
    }
    browser.leads(() -> browser.find("#all tbody th a").click());
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      assertThat(browser.breaches()).as(theme).isEmpty();
    }
    browser.narrow(320);
    assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(
        320);
    browser.open(desk.address("/sources"));
    assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(
        320);
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void allOfItWorksWithoutAScript() {
    browser.scripts(false);
    browser.open(desk.address("/sources"));
    browser.find("#address").sendKeys("no address" + Keys.ENTER);
    assertThat(browser.eventually("#look-problem").getText()).contains("no web address");
    assertThat(browser.find("#address").getDomProperty("value")).isEqualTo("no address");
    browser.find("#address").clear();
    browser.find("#address").sendKeys(blog() + Keys.ENTER);
    browser.eventually(".choose");
    browser.find(".choose button").click();
    browser.eventually("#all");
    browser.find("#work .accept").click();
    assertThat(browser.eventually("#live").getText()).contains("Crawling");
    browser.eventually("#work .last");
  }

  @Test
  void theEndOfTheDeskIsNoErrorOnTheConsole() {
    browser.until("the page listens", () -> browser.driver()
        .executeScript("return performance.getEntriesByName(location.origin + '/live').length"
            + " + document.readyState") != null);
    desk.close();
    assertThat(browser.errors()).isEmpty();
  }

  private static String blog() {
    return web.startAddresses()
        .stream()
        .filter(address -> address.getHost().startsWith("engineering.ferrywell"))
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
