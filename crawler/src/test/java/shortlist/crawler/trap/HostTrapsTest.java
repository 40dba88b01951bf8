package shortlist.crawler.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.link.WebUrl;

class HostTrapsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String HOST = "http://example.com";
  private static final int TENS = 130;
  private static final int THOUSANDS = 20_000;

  /** What a page says and where it leads, as addresses relative to it. */
  record Page(String text, List<String> links) {}

  /** How a site was crawled. */
  private record Walk(int visited, int refused, HostTraps traps) {}

  static Stream<Arguments> traps() {
    return Stream.of(
        trap("months and days with views", "/calendar/2024/01/", url -> {
          YearMonth month = CalendarDate.of(Address.of(url));
          return month == null
              ? new Page("", List.of())
              : new Page(url.text(), concat(
                  List.of("/calendar/" + folders(month.plusMonths(1)),
                      "/calendar/" + folders(month.minusMonths(1))),
                  numbers(28).map(day -> "/calendar/" + folders(month) + day + "/?view=print")));
        }),
        trap("months as parameters", "/events?month=1&year=2020", url -> {
          YearMonth month = CalendarDate.of(Address.of(url));
          return month == null
              ? new Page("", List.of())
              : new Page(words(url),
                  List.of(query(month.plusMonths(1)), query(month.minusMonths(1))));
        }),
        trap("days as one parameter", "/agenda?date=2020-01-01", url -> {
          LocalDate day = LocalDate.parse(url.query().substring(5));
          return new Page(words(url),
              List.of("?date=" + day.plusDays(1), "?date=" + day.minusDays(1)));
        }),
        trap("a listing that goes on", "/blog/page/1", url -> new Page(words(url),
            List.of("/blog/page/" + (number(url) + 1)))),
        trap("searches that suggest searches", "/find?query=a", url -> new Page(words(url),
            numbers(5).map(i -> "/find?query=" + letters(words(url).hashCode() % 9_999 + i))
                .toList())),
        trap("months by their names", "/diary/2020/january/", url -> {
          YearMonth month = CalendarDate.of(Address.of(url));
          return new Page(words(url), month == null
              ? List.of()
              : Stream.of(month.plusMonths(1), month.minusMonths(1))
                  .map(other -> "/diary/" + other.getYear() + "/"
                      + other.getMonth().name().toLowerCase(Locale.ROOT) + "/")
                  .toList());
        }),
        trap("a search that goes on, and its orders", "/search?q=model&page=1",
            url -> new Page("results", List.of("?q=model&page=" + (number(url) + 1),
                "?q=model&page=" + number(url) + "&sort=date"))),
        trap("filters in all combinations", "/shop", url -> new Page(words(url), numbers(4)
            .flatMap(facet -> numbers(6).map(value -> with(url, "f" + facet, value)))
            .toList())),
        trap("folders that repeat", "/path/a/", url -> new Page(words(url),
            List.of("a/", "b/", last(url) + "x/"))),
        trap("folders that never repeat", "/docs/", url -> new Page(words(url),
            numbers(3).map(i -> words(url).substring(0, 9) + "-" + i + "/").toList())),
        trap("an unknown id of a visit", "/item/1?v=0", url -> new Page(
            "item " + letters(number(url)), numbers(3)
                .map(i -> "/item/" + (number(url) + i) % 20 + "?v=" + token(url.text() + i))
                .toList())),
        trap("ids of visits in the path", "/item/1", url -> new Page(
            "item " + letters(number(url) % 20),
            numbers(3).map(i -> "/item/" + i + ";jsessionid=" + token(url.text() + i)).toList())),
        trap("an error page that says OK", "/wiki/start", url -> new Page("Not found. Go back.",
            numbers(5).map(i -> "/wiki/" + token(url.text() + i)).toList())),
        trap("an error page that says OK and leads anywhere", "/wiki/start", url -> new Page(
            "Not found. Go back.",
            List.of("/wiki/" + token(url.text()), "/wiki/" + token(url.text()) + "/talk"))),
        trap("a way back to here in each address", "/login?next=/", url -> new Page("Sign in",
            List.of("/login?next=" + url.pathAndQuery()
                .replace("%", "%25")
                .replace("?", "%3F")
                .replace("=", "%3D")
                .replace("&", "%26")))),
        trap("a parameter more with each link", "/list", url -> new Page(words(url),
            numbers(3).map(i -> url.pathAndQuery() + (url.query().isEmpty() ? "?" : "&") + "tag="
                + i).toList())));
  }

  static Stream<Arguments> soundSites() {
    return Stream.of(
        trap("a dated blog with archives and pages", "/", url -> {
          List<String> links = new ArrayList<>(List.of("/", "/about", "/page/2/"));
          Address address = Address.of(url);
          if (url.path().startsWith("/page/")) {
            int page = number(url);
            numbers(10).forEach(i -> links.add(post(page * 10 + i)));
            if (page < 500) {
              links.add("/page/" + (page + 1) + "/");
            }
          }
          YearMonth month = CalendarDate.of(address);
          if (month != null) {
            links.add(post(month.getMonthValue()));
          }
          numbers(12).forEach(i -> links.add("/2019/%02d/".formatted(i)));
          return new Page(words(url), links);
        }),
        trap("a blog of numbers", "/?paged=1", url -> {
          int number = number(url);
          List<String> links = new ArrayList<>(List.of("/?paged=1", "/?cat=" + number % 30));
          if (url.query().startsWith("paged")) {
            numbers(10).forEach(i -> links.add("/?p=" + (number * 10 + i)));
            if (number < 300) {
              links.add("/?paged=" + (number + 1));
            }
          }
          return new Page(words(url), links);
        }),
        trap("a forum", "/viewforum.php?f=1", url -> new Page(words(url),
            url.path().startsWith("/viewforum")
                ? concat(List.of("/viewforum.php?f=" + (number(url) % 20 + 1)),
                    numbers(99).map(i -> "/viewtopic.php?f=" + number(url) + "&t=" + number(url)
                        + (100 + i)))
                : List.of("/viewforum.php?f=1"))),
        trap("a handbook with chapters in chapters", "/docs/", url -> {
          int depth = Address.of(url).segments().size();
          return new Page(words(url), depth < 4
              ? concat(List.of("/docs/"),
                  numbers(9).map(i -> letters(10 * depth + i) + (i < 4 ? "/" : "")))
              : List.of("/docs/"));
        }),
        trap("tags and authors", "/tags/", url -> new Page(words(url),
            url.path().equals("/tags/")
                ? numbers(1_500).map(i -> "/tags/" + letters(i) + "/").toList()
                : List.of("/tags/"))),
        trap("a day's papers", "/list?day=1", url -> new Page(words(url), number(url) > 400
            ? List.of()
            : concat(List.of("/list?day=" + (number(url) + 1)),
                numbers(5).map(i -> "/abs/" + number(url) + ".0" + i)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("traps")
  void aTrapCostsTensOfPages(String name, String start, Function<WebUrl, Page> site) {
    for (long seed : new long[]{0, 1}) {
      Walk walk = walk(start, site, seed);

      assertThat(walk.visited()).as("seed %d: %s", seed, walk.traps().cuts()).isLessThan(TENS);
      assertThat(walk.traps().cuts()).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("soundSites")
  void aSoundSiteIsLeftWhole(String name, String start, Function<WebUrl, Page> site) {
    for (long seed : new long[]{0, 1}) {
      Walk walk = walk(start, site, seed);

      assertThat(walk.traps().cuts()).as("seed %d", seed).isEmpty();
      assertThat(walk.refused()).isZero();
      assertThat(walk.visited()).isGreaterThan(350);
    }
  }

  @Test
  void aTrapDoesNotTakeTheSiteAroundItWithIt() {
    Walk walk = walk("/", url -> url.path().startsWith("/calendar")
        ? new Page(words(url), List.of("/", "/calendar/2024/" + (number(url) % 12 + 1) + "/",
            "/calendar/" + (Address.of(url).segments().get(1).hashCode() % 40 + 1985) + "/01/"))
        : new Page(words(url), concat(List.of("/calendar/2024/1/", "/calendar/2023/01/"),
            numbers(400).map(i -> "/blog/" + letters(i)))),
        0);

    assertThat(walk.visited()).isGreaterThan(401);
    assertThat(walk.traps().cuts()).allSatisfy(
        cut -> assertThat(cut.example().path()).startsWith("/calendar"));
  }

  @Test
  void whatWasCutStaysCutInTheNextRun() {
    Function<WebUrl, Page> site = url -> new Page(words(url),
        List.of("a/", "b/", last(url) + "x/"));
    List<Cut> cuts = walk("/path/a/", site, 0).traps().cuts();
    HostTraps next = new HostTraps(TODAY, cuts);

    assertThat(next.cuts()).containsExactlyElementsOf(cuts);
    assertThat(next.check(url("/path/a/b/c/d/"))).get()
        .satisfies(cut -> assertThat(cut.reason()).contains("without end"));
    assertThat(next.check(url("/path/a/"))).isEmpty();
    assertThat(next.check(url("/elsewhere/a/b/c/d/"))).isEmpty();
  }

  @Test
  void refusalsAreCounted() {
    HostTraps traps = new HostTraps(TODAY, List.of());

    traps.check(url("/a/a/a/"));
    traps.check(url("/b/b/b/"));
    traps.check(url("/b/b/"));

    assertThat(traps.cuts()).singleElement().satisfies(cut -> {
      assertThat(cut.count()).isEqualTo(2);
      assertThat(cut.shape()).isEqualTo(Cut.ANY);
      assertThat(cut.example()).isEqualTo(url("/a/a/a/"));
    });
  }

  /** Crawls breadth first for seed 0, in an order by chance else. */
  private static Walk walk(String start, Function<WebUrl, Page> site, long seed) {
    HostTraps traps = new HostTraps(TODAY, List.of());
    Random chance = new Random(seed);
    List<WebUrl> queue = new ArrayList<>(List.of(url(start)));
    Set<WebUrl> seen = new HashSet<>(queue);
    int visited = 0;
    int refused = 0;
    while (!queue.isEmpty() && visited < THOUSANDS) {
      WebUrl url = seed == 0 ? queue.removeFirst() : queue.remove(chance.nextInt(queue.size()));
      if (traps.check(url).isPresent()) {
        refused++;
        continue;
      }
      Page page = site.apply(url);
      List<WebUrl> links = page.links()
          .stream()
          .flatMap(link -> url.resolve(link).stream())
          .toList();
      visited++;
      traps.visited(url, TextHash.of(page.text()), links);
      links.stream().filter(seen::add).forEach(queue::add);
    }
    return new Walk(visited, refused, traps);
  }

  private static Arguments trap(String name, String start, Function<WebUrl, Page> site) {
    return Arguments.of(name, start, site);
  }

  private static WebUrl url(String path) {
    return WebUrl.of(HOST + path);
  }

  private static Stream<Integer> numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed();
  }

  private static List<String> concat(Collection<String> some, Stream<String> more) {
    return Stream.concat(some.stream(), more).toList();
  }

  private static String folders(YearMonth month) {
    return "%04d/%02d/".formatted(month.getYear(), month.getMonthValue());
  }

  private static String query(YearMonth month) {
    return "?month=" + month.getMonthValue() + "&year=" + month.getYear();
  }

  private static String post(int number) {
    return "/%d/%02d/post-%s/".formatted(2010 + number % 10, number % 12 + 1, letters(number));
  }

  /** The address with one parameter set, in the order of the names. */
  private static String with(WebUrl url, String name, int value) {
    var parameters = new java.util.TreeMap<>(Address.of(url).parameters());
    parameters.put(name, String.valueOf(value));
    return url.path() + "?" + parameters.entrySet()
        .stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .reduce((a, b) -> a + "&" + b)
        .orElseThrow();
  }

  private static String last(WebUrl url) {
    return Address.of(url).segments().getLast();
  }

  /** The first number in an address. */
  private static int number(WebUrl url) {
    String digits = url.pathAndQuery().replaceFirst("^\\D*", "").replaceFirst("\\D.*$", "");
    return digits.isEmpty()
        ? 0
        : Integer.parseInt(digits.substring(0, Math.min(8, digits.length())));
  }

  private static String letters(int number) {
    return Integer.toString(number + 1_000, 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) (c < 'a' ? c - '0' + 'q' : c)))
        .reduce("", String::concat);
  }

  /** Other letters for each address. */
  private static String words(WebUrl url) {
    return Long.toHexString(TextHash.ofAll(url.text()) | Long.MIN_VALUE)
        .replaceAll("\\d", "")
        .concat(letters(url.text().hashCode() & 0xffffff))
        .concat(letters(url.text().length()))
        .concat("wordsofitsown");
  }

  private static String token(String text) {
    return Long.toHexString(TextHash.ofAll(text) | Long.MIN_VALUE);
  }
}
