package shortlist.app.desk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.corpus.store.Rankings.Ranked;

/** Quality as its user has it. */
class QualityBrowserTest {

  @TempDir
  static Path folder;

  private static Browser browser;
  private static SampleDesk desk;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
    desk = SampleDesk.filled(folder.resolve("workspace"));
    for (int week = 0; week < 5; week++) {
      desk.store()
          .rankings()
          .note(LocalDate.now(ZoneOffset.UTC).minusWeeks(week),
              List.of(new Ranked("a", 2 + week), new Ranked("b" + week, 1)));
    }
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      assertThat(browser.errors()).as("console").isEmpty();
      browser.close();
      desk.close();
    }
  }

  @Test
  void thePastIsReplayedByKeyboardAndThePageFollows() {
    browser.open(desk.address("/quality"));
    browser.find("form[action='/quality/backtest'] button").sendKeys(Keys.ENTER);

    browser.until("the result is there", () -> !browser.all("tr.strong").isEmpty());

    assertThat(browser.find("tr.strong").getText()).startsWith("shortlist");
    assertThat(browser.all(".columns .mean")).hasSize(5);
    nobodyIsLeftOut();
  }

  @Test
  void withoutScriptThePageIsLoadedAgainWhileItWaits() {
    browser.scripts(false);
    try {
      browser.open(desk.address("/quality"));
      browser.find("form[action='/quality/backtest'] button").click();
      browser.until("the result is there", () -> browser.all("#waiting").isEmpty()
          && !browser.all("tr.strong").isEmpty());
    } finally {
      browser.scripts(true);
    }
  }

  private static void nobodyIsLeftOut() {
    for (String theme : new String[]{"light", "dark"}) {
      browser.theme(theme);
      assertThat(browser.breaches()).as(theme).isEmpty();
    }
    browser.theme("light");
    browser.narrow(320);
    assertThat(browser.number("return document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(browser.breaches()).as("narrow").isEmpty();
    browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }
}
