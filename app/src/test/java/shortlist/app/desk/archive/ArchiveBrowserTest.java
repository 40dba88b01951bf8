package shortlist.app.desk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import shortlist.app.desk.Browser;
import shortlist.app.desk.SampleDesk;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;

/** Archive, import, top and guides as their user has them. */
class ArchiveBrowserTest {

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
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    LocalDate day = LocalDate.of(2019, 5, 1);
    for (int slot = 1; slot <= 5; slot++) {
      desk.store()
          .resources()
          .putAll(List.of(new Resource(address(slot), "Past link " + slot,
              "Harbour Works", List.of("A. Writer"), 2018, slot > 2 ? "Serving" : "Process",
              Kind.ARTICLE, "", slot == 1 ? "Short and good." : null, "1", slot, day)));
    }
    desk.store()
        .mailings()
        .put(new Mailing("1", day, 1000, List.of(new LinkClicks(address(1), 1, 80L, 90L),
            new LinkClicks(address(2), 2, 20L, 25L), new LinkClicks(address(3), 3, 40L, 45L))));
  }

  @AfterEach
  void close() {
    browser.theme("light");
    browser.scripts(true);
    desk.close();
  }

  @Test
  void allPagesAreAccessibleInBothThemesAndFitAPhone() throws IOException {
    desk.store().guides().create("Serving models", Instant.EPOCH);
    String columns = sent("a,Link,Readers\n1,https://example.org/x,7\n");
    String report = sent("""
      edition,delivered,url,unique_clicks
      9,10,https://example.org/y,7
      9,10,nothing,7
      """);
    for (String path : List.of("/archive", "/archive/1", "/archive/import", columns, report, "/top",
        "/top?n=x", "/guides", "/guides/1?q=registry")) {
      for (String theme : List.of("light", "dark")) {
        browser.theme(theme);
        browser.open(desk.address(path));
        assertThat(browser.breaches()).as(path + " " + theme).isEmpty();
      }
      browser.narrow(320);
      browser.open(desk.address(path));
      assertThat(browser.number("return document.documentElement.scrollWidth")).as(path)
          .isLessThanOrEqualTo(320);
      browser.narrow(1280);
    }
    assertThat(browser.errors()).filteredOn(error -> !error.contains("400")).isEmpty();
  }

  @Test
  void aFileIsImportedByTheKeyboard() throws IOException {
    browser.open(desk.address(sent("Link,Readers\nhttps://example.org/new,7\n")));
    browser.driver()
        .findElement(By.id("edition"))
        .sendKeys("Spring", Keys.TAB, "2024-03-01",
            Keys.TAB);
    browser.type("500");
    browser.leads(() -> browser.type(Keys.ENTER));
    assertThat(browser.find("h1").getText()).isEqualTo("What would change");
    WebElement take = browser.find(".actions .accept");
    browser.leads(() -> take.sendKeys(Keys.ENTER));

    assertThat(browser.find("h1").getText()).isEqualTo("Imported");
    assertThat(desk.store().mailings().all()).extracting(Mailing::edition).contains("Spring");
  }

  @Test
  void aPathIsBuiltWithoutScript() {
    browser.scripts(false);
    browser.open(desk.address("/guides"));
    browser.find("#title").sendKeys("Serving models", Keys.ENTER);
    browser.until("the guide came", () -> browser.find("h1").getText().equals("Serving models"));
    browser.find("#find").sendKeys("registry", Keys.ENTER);
    browser.until("hits came", () -> !browser.all(".best button").isEmpty());
    browser.all(".best button").getFirst().click();
    browser.until("a step came", () -> !browser.all("#step-1").isEmpty());
    browser.find("#address").sendKeys("https://example.org/elsewhere", Keys.ENTER);
    browser.until("a second step came", () -> !browser.all("#step-2").isEmpty());
    browser.find("#step-2 button[value='up:2']").click();

    browser.until("it moved", () -> desk.store()
        .guides()
        .find(1)
        .orElseThrow()
        .steps()
        .getFirst()
        .url()
        .equals(WebUrl.of("https://example.org/elsewhere")));
  }

  /** Sends a file as its user would, and gives the address that it leads to. */
  private String sent(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("report.csv"), text);
    browser.open(desk.address("/archive/import"));
    browser.find("#file").sendKeys(file.toString());
    browser.leads(() -> browser.find(".sheet .accept").click());
    return browser.driver().getCurrentUrl().replaceFirst("^http://[^/]+", "");
  }

  private static WebUrl address(int number) {
    return WebUrl.of("https://example.org/past/" + number);
  }
}
