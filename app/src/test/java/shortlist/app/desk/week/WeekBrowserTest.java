package shortlist.app.desk.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.openqa.selenium.WebElement;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Verdict;

/** The first page in a browser: by mouse, by keyboard alone, without script, in both themes. */
class WeekBrowserTest {

  @TempDir
  static Path profile;

  private static Browser browser;

  @TempDir
  Path folder;

  private SampleDesk desk;

  @BeforeAll
  static void start() {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    browser.open(desk.address("/"));
  }

  @AfterEach
  void close() {
    assertThat(browser.errors()).as("console").isEmpty();
    desk.close();
  }

  @Test
  void aWeekIsDoneByKeysAlone() {
    List<String> before = titles();

    browser.leads(() -> browser.type("s"));
    browser.leads(() -> browser.type("1"));
    browser.leads(() -> browser.type("x"));
    browser.leads(() -> browser.type("l"));
    browser.leads(() -> browser.type("u"));
    browser.leads(() -> browser.type("u"));

    assertThat(slots()).extracting(Slot::title).containsExactly(before.get(1), before.get(0));
    assertThat(desk.store().verdicts().latest()).hasSize(2);
    assertThat(browser.find("#say").getDomProperty("textContent")).contains("Accepted");
    assertThat(focus().getDomAttribute("class")).isEqualTo("card");
  }

  @Test
  void whatIsTypedWhileTheDeskIsBusyIsNotLost() {
    List<String> before = titles();

    browser.leads(() -> browser.type("x", "l", "a"));
    browser.until("all three are there", () -> verdicts().size() == 3);

    assertThat(slots()).extracting(Slot::title).containsExactly(before.get(2));
  }

  @Test
  void aSiteIsRuledOutAndAllowedAgain() {
    int before = titles().size();

    browser.leads(() -> browser.type("n"));
    assertThat(desk.store().ruledOut().all()).hasSize(1);
    assertThat(titles()).hasSizeLessThan(before);
    browser.leads(() -> browser.type("u"));

    assertThat(titles()).hasSize(before);
  }

  @Test
  void keysLeadToOtherPages() {
    browser.leads(() -> browser.type("g", "e"));
    assertThat(browser.driver().getCurrentUrl()).endsWith("/edition");
    browser.leads(() -> browser.type("g", "w"));

    assertThat(titles()).isNotEmpty();
  }

  @Test
  void slotsAreArrangedByMouse() {
    browser.leads(() -> browser.type("s"));
    browser.leads(() -> browser.type("s"));
    String second = slots().get(1).title();

    browser.leads(() -> browser.find("#up-1").click());
    assertThat(slots().getFirst().title()).isEqualTo(second);
    browser.leads(() -> browser.find("#remove-0").click());

    assertThat(slots()).hasSize(1);
    assertThat(titles()).contains(second);
  }

  @Test
  void theListStaysWhereItWas() {
    browser.type("j", "j", "j", "j", "j", "j");
    long before = scrolled();
    assertThat(before).isPositive();

    browser.leads(() -> browser.type("o"));

    assertThat(scrolled()).isCloseTo(before, within(40L));
    assertThat(browser.find(".reader h2").getText())
        .isEqualTo(browser.find(".card[aria-current] h2").getText());
  }

  @Test
  void aVerdictAmongHitsLeavesTheKeyboardWhereItWas() {
    browser.open(desk.address("/search?q=production"));
    browser.type("j", "j", "j");
    String third = browser.find(".card[aria-current] h2").getText();

    browser.leads(() -> browser.type("l"));

    assertThat(browser.find(".card[aria-current] h2").getText()).isEqualTo(third);
    assertThat(browser.find(".card[aria-current] .decision").getText()).isEqualTo("Put off");
    browser.leads(() -> browser.type("u"));
    assertThat(browser.all(".card .decision")).isEmpty();
    browser.find("#q").sendKeys(" regis");
    assertThat(browser.eventually("[role=option]").getText()).contains("regis");
  }

  @Test
  void allOfItWorksWithoutScript() {
    browser.scripts(false);
    try {
      browser.open(desk.address("/"));
      String first = titles().getFirst();
      browser.find(".card .accept").click();
      browser.until("it is accepted", () -> slots().size() == 1);
      assertThat(titles()).doesNotContain(first);
      browser.find(".notice button").click();
      browser.until("it is taken back", () -> slots().isEmpty());
      browser.find(".card:nth-of-type(2) [data-read]").click();
      browser.until("it is open", () -> browser.driver().getCurrentUrl().contains("read="));
      assertThat(browser.find(".reader h2").getText())
          .isEqualTo(browser.find(".card[aria-current] h2").getText());
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void axeFindsNothingInEitherTheme() {
    browser.leads(() -> browser.type("s"));
    browser.leads(() -> browser.type("o"));
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      assertThat(browser.breaches()).as(theme).isEmpty();
    }
  }

  @Test
  void aPhoneShowsTheListThenTheText() {
    try {
      browser.narrow(320);
      browser.open(desk.address("/"));
      assertThat(browser.find(".reader").isDisplayed()).isFalse();
      browser.leads(() -> browser.type("j", "j", Keys.ENTER));

      assertThat(browser.find(".reader").isDisplayed()).isTrue();
      assertThat(browser.find(".list").isDisplayed()).isFalse();
      assertThat(browser.number("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      browser.leads(() -> browser.type(Keys.ESCAPE));
      assertThat(browser.find(".list").isDisplayed()).isTrue();
    } finally {
      browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static WebElement focus() {
    return browser.driver().switchTo().activeElement();
  }

  private static long scrolled() {
    return browser.number("return Math.round(document.querySelector('.list').scrollTop)");
  }

  private static List<String> titles() {
    return browser.all(".card h2").stream().map(WebElement::getText).toList();
  }

  private List<Verdict> verdicts() {
    return List.copyOf(desk.store().verdicts().latest().values());
  }

  private List<Slot> slots() {
    return desk.store().editions().draft().map(Edition::slots).orElse(List.of());
  }
}
