package shortlist.app.desk.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;

/** The rings as their user has them. */
class TopicsBrowserTest {

  @TempDir
  static Path folder;

  private static Browser browser;
  private static SampleDesk desk;

  @BeforeAll
  static void start() {
    browser = Browser.start(folder.resolve("profile"));
    desk = SampleDesk.filled(folder.resolve("workspace"));
    desk.store().documents().forEach(entry -> {
      if (entry.metadata().title().contains("model")) {
        desk.store().categories().label(entry.id(), "Serving");
      }
    });
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      assertThat(browser.errors()).as("console").isEmpty();
      browser.close();
      desk.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(desk.address("/topics"));
    browser.eventually(".sunburst");
  }

  @Test
  void theMouseLooksIntoACategoryAndTheCentreGoesUp() {
    press(".sunburst a[href='/topics?at=Serving'] text");
    assertThat(browser.find("h1").getText()).isEqualTo("Serving");

    press(".sunburst a[href*='topic='] text");
    assertThat(browser.all(".listed li")).isNotEmpty();
    press(".sunburst .centre");

    assertThat(browser.find("h1").getText()).isEqualTo("Serving");
  }

  /** At the middle of something: what is drawn below a label is what is pressed. */
  private static void press(String selector) {
    WebElement element = browser.find(selector);
    browser.leads(
        () -> new Actions(browser.driver()).moveToElement(element).click().perform());
  }

  @Test
  void theKeyboardAloneLooksIntoATopic() {
    WebElement focused = browser.find("body");
    for (int i = 0; i < 60
        && !String.valueOf(focused.getDomAttribute("href")).contains("topic="); i++) {
      browser.type(Keys.TAB);
      focused = browser.driver().switchTo().activeElement();
    }
    assertThat(focused.getAccessibleName()).contains("document");

    browser.leads(() -> browser.type(Keys.ENTER));

    assertThat(browser.all(".listed a")).isNotEmpty();
  }

  @Test
  void nothingNeedsScript() {
    browser.scripts(false);
    try {
      browser.open(desk.address("/topics"));
      browser.find(".figures a[href='/topics?at=Serving']").click();
      assertThat(browser.find("h1").getText()).isEqualTo("Serving");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void nobodyIsLeftOut() {
    for (String theme : new String[]{"light", "dark"}) {
      browser.theme(theme);
      for (String path : new String[]{"/topics", "/topics?at=Serving"}) {
        browser.open(desk.address(path));
        assertThat(browser.breaches()).as(theme + " " + path).isEmpty();
      }
      browser.find(".sunburst a[href*='topic=']").sendKeys(Keys.ENTER);
      browser.eventually(".listed");
      assertThat(browser.breaches()).as(theme + " topic").isEmpty();
    }
    browser.theme("light");
    browser.narrow(320);
    browser.open(desk.address("/topics"));
    assertThat(browser.number("return document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(browser.breaches()).as("narrow").isEmpty();
  }
}
