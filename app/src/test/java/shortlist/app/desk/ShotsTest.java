package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of the pages, to be looked at: {@code -Dshots=FOLDER} says where to put them, and
 * {@code -Dshots.workspace=FOLDER} of which workspace, if not of one that is made for it.
 */
@EnabledIfSystemProperty(named = "shots", matches = ".+")
class ShotsTest {

  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
  private static final int HEIGHT = 900;

  @Test
  void allPagesHaveTheirPictureTaken(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("shots")));
    String workspace = System.getProperty("shots.workspace", "");
    try (Browser browser = Browser.start(temp.resolve("profile"));
        SampleDesk desk = workspace.isEmpty()
            ? SampleDesk.full(temp.resolve("workspace"))
            : SampleDesk.on(Path.of(workspace))) {
      browser.open(desk.address("/"));
      browser.until("there is a list", () -> !browser.all("[data-card]").isEmpty());
      String reading = browser.find("[data-card] a[data-read]").getDomAttribute("href");
      for (Map.Entry<String, String> page : pages(String.valueOf(reading)).entrySet()) {
        for (int width : WIDTHS) {
          browser.theme("light");
          browser.sized(width, HEIGHT);
          browser.open(desk.address(page.getValue()));
          save(browser, folder.resolve(page.getKey() + "-" + width + ".webp"));
        }
        browser.theme("dark");
        save(browser, folder.resolve(page.getKey() + "-dark.webp"));
      }
    }
    assertThat(folder).isNotEmptyDirectory();
  }

  private static Map<String, String> pages(String reading) {
    return Map.ofEntries(Map.entry("week", "/"), Map.entry("reader", reading),
        Map.entry("item", reading.replaceAll(".*read=([^&#]+).*", "/document/$1")),
        Map.entry("search", "/search?q=model"), Map.entry("edition", "/edition"),
        Map.entry("saved", "/saved"), Map.entry("archive", "/archive"), Map.entry("top", "/top"),
        Map.entry("topics", "/topics"), Map.entry("sources", "/sources"),
        Map.entry("quality", "/quality"), Map.entry("settings", "/settings"),
        Map.entry("categories", "/settings/categories"), Map.entry("words", "/settings/words"));
  }

  private static void save(Browser browser, Path file) throws IOException {
    Object data = browser.driver()
        .executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 80))
        .get("data");
    Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
  }
}
