package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What every page of the desk is, on a full workspace and on one in which nothing was done yet. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

  /** Pages that the navigation does not lead to by itself; it must lead to all others. */
  private static final List<String> DEEPER = List.of("/search?q=model", "/search?q=zeppelin",
      "/help/search", "/similar", "/archive/import", "/guides", "/top?n=3",
      "/settings/categories", "/settings/words", "/settings/access");

  /** Pages of something that only the full workspace has. */
  private static final List<String> FULL = List.of("/document/" + SampleDesk.FIRST,
      "/document/" + SampleDesk.FIRST + "/like",
      "/resource?key=title%3Ashadow+traffic+for+a+ranking+model",
      "/topics?at=Monitoring", "/?read=" + SampleDesk.FIRST, "/saved/models",
      "/similar?to=" + SampleDesk.FIRST, "/archive/1", "/edition/1", "/edition/publish",
      "/guides/1", "/guides/1/steps/1", "/sources?health=new&order=name", "/sources/1",
      "/sources/1/rules", "/sources/1/remove");

  private static final int NARROW = 320;
  private static final int MAX_BYTES = 150_000;
  private static final long MAX_STOPS = 400;

  private SampleDesk filled;
  private SampleDesk empty;
  private Browser browser;

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.start(folder.resolve("profile"));
    filled = SampleDesk.full(folder.resolve("filled"));
    empty = SampleDesk.empty(folder.resolve("empty"));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      filled.close();
      empty.close();
    }
  }

  /** An address of a desk, known by its path. */
  record Page(String path, URI address, boolean full) {

    @Override
    public String toString() {
      return path + (full ? "" : " (empty)");
    }
  }

  Stream<Page> pages() {
    Stream<String> named = navigation().stream();
    List<String> both = Stream.concat(named, DEEPER.stream()).toList();
    return Stream.concat(
        Stream.concat(both.stream(), FULL.stream())
            .map(path -> new Page(path, filled.address(path), true)),
        both.stream().map(path -> new Page(path, empty.address(path), false)));
  }

  private List<String> navigation() {
    browser.open(filled.address("/settings"));
    return browser.all(".top nav a")
        .stream()
        .map(link -> URI.create(Objects.requireNonNull(link.getDomProperty("href"))).getPath())
        .toList();
  }

  @Test
  void theNavigationLeadsToAllRooms() {
    assertThat(navigation()).containsExactlyInAnyOrder("/", "/edition", "/search", "/saved",
        "/archive", "/top", "/topics", "/sources", "/quality", "/settings");
  }

  @Test
  void pagesAndTheirFilesAreSentCompressed() throws Exception {
    try (Visitor visitor = new Visitor(filled.address("/"))) {
      for (String path : List.of("/search?q=model", "/static/desk.css", "/static/htmx.js")) {
        assertThat(visitor.get(path, Map.of("Accept-Encoding", "gzip"))
            .headers()
            .firstValue("Content-Encoding")).as(path).contains("gzip");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isLightAndKeepsToItself(Page page) {
    browser.wide();
    browser.withoutCache();
    browser.errors();
    browser.requests();
    browser.open(page.address());
    Map<String, Long> requests = browser.requests();

    assertThat(requests).allSatisfy((url, _) -> assertThat(url)
        .startsWith(page.address().resolve("/").toString()));
    assertThat(requests.keySet()).anyMatch(url -> url.endsWith(".css"))
        .anyMatch(url -> url.endsWith(".js"));
    assertThat(requests.values().stream().mapToLong(Long::longValue).sum()).as("%s", requests)
        .isLessThan(MAX_BYTES);
    assertThat(browser.errors()).as("console").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isAccessibleInBothThemes(Page page) {
    browser.wide();
    browser.open(page.address());
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      assertThat(browser.breaches()).as(theme).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void fitsANarrowWindowAndAFinger(Page page) {
    browser.narrow(NARROW);
    browser.open(page.address());

    assertThat(browser.number("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(NARROW);
    assertThat(browser.strings("""
      return [...document.querySelectorAll('button, input, select, textarea, summary, .button')]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && e.type !== 'hidden')
        // A box is as large as its label, which can be hit as well.
        .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
        .filter(([e, box]) => box.width > 0 && box.height < 24)
        .map(([e, box]) => box.height + ' ' + e.outerHTML.slice(0, 160));
      """)).as("targets that are too small").isEmpty();
    assertThat(browser.breaches("target-size")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadableWithoutScript(Page page) {
    browser.wide();
    browser.errors();
    browser.scripts(false);
    try {
      browser.open(page.address());
      assertThat(browser.errors()).as("answers without a page").isEmpty();
      assertThat(browser.all("h1")).hasSize(1)
          .allSatisfy(title -> assertThat(title.getText()).isNotBlank());
      assertThat(browser.find("main").getText()).hasSizeGreaterThan(20);
      assertThat(browser.all("body [style]")).isEmpty();
      assertThat(browser.all("main a[href], main form button, main code"))
          .as("what to do next")
          .isNotEmpty();
    } finally {
      browser.scripts(true);
    }
  }

  /**
   * The keyboard comes to all that a mouse can press, in the order of the page, and shows where.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void worksByKeyboard(Page page) {
    browser.wide();
    browser.open(page.address());
    browser.driver().executeScript("document.querySelector('.skip').focus()");
    assertThat(browser.find(".skip").getRect().getX()).as("the skip link shows itself")
        .isNotNegative();

    long stops = browser.number("""
      window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea,'
          + ' summary, [tabindex="0"]')]
        .filter(e => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length > 0
          && e.checkVisibility({visibilityProperty: true})
          && !(e.type === 'radio' && !e.checked));
      window.reached = [document.activeElement];
      window.faint = [];
      const look = element => [element, ...element.querySelectorAll('path, circle')].map(part => {
        const style = getComputedStyle(part);
        return [style.outlineStyle, style.outlineWidth, style.stroke, style.strokeWidth].join();
      }).join();
      let last = null;
      document.addEventListener('focusin', event => {
        window.reached.push(event.target);
        if (last && look(last.element) === last.look) {
          window.faint.push(last.element.outerHTML.slice(0, 160));
        }
        last = {element: event.target, look: look(event.target)};
      });
      return window.stops.length;
      """);
    assertThat(stops).isBetween(5L, MAX_STOPS);
    // Boxes that scroll are stops as well.
    browser.type(Collections.nCopies((int) stops + 10, Keys.TAB).toArray(Keys[]::new));
    // What the page replaced meanwhile cannot be reached any more.
    assertThat(browser.strings("""
      window.stops = window.stops.filter(e => e.isConnected);
      return window.stops.filter(e => !window.reached.includes(e))
        .map(e => e.outerHTML.slice(0, 160));
      """)).as("never reached").isEmpty();
    assertThat(browser.strings("return [window.stops[0].className]")).containsExactly("skip");
    assertThat(browser.number("""
      const known = window.stops.map(e => window.reached.indexOf(e));
      return known.filter((at, i) => i > 0 && at < known[i - 1]).length;
      """)).as("stops out of order").isZero();
    assertThat(browser.strings("return window.faint")).as("without visible focus").isEmpty();
  }
}
