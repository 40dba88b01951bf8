package shortlist.app.desk.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.ScoutReport;
import shortlist.crawler.ScoutReport.Clue;
import shortlist.crawler.ScoutReport.Taken;
import shortlist.crawler.Sight;

/**
 * What was found at an address, as something to choose from.
 *
 * @param problem why there is nothing to choose, as a sentence; null if there is something
 * @param facts about the address, each a sentence
 * @param choices that could be sources; the first is the address itself
 * @param sitemaps that a crawl would read
 * @param first the pages that a crawl would fetch first
 * @param pages how many of those there are in all
 */
record Finding(
    ScoutReport report,
    @Nullable String problem,
    List<String> facts,
    List<Choice> choices,
    List<String> sitemaps,
    List<Taken> first,
    int pages) {

  private static final int SAMPLES = 10;
  private static final int FEEDS = 12;

  /**
   * Something that could be a source.
   *
   * @param title null if it does not say
   * @param words what it is
   * @param known whether it is a source already
   * @param chosen whether it is what most would choose
   */
  record Choice(WebUrl url, @Nullable String title, String words, boolean known, boolean chosen) {}

  static Finding of(ScoutReport report, List<Source> sources) {
    Set<String> known = sources.stream()
        .map(source -> LinkKey.of(source.url()).text())
        .collect(Collectors.toSet());
    return new Finding(report, problem(report), facts(report), choices(report, known),
        report.entries()
            .stream()
            .filter(entry -> entry.role() == PageRole.SITEMAP && entry.found() != null)
            .filter(entry -> isThere(entry.found()))
            .limit(FEEDS)
            .map(entry -> Legible.line(entry.url() + ": " + words(entry.found())))
            .toList(),
        report.taken().stream().limit(SAMPLES).toList(), report.taken().size());
  }

  private static @Nullable String problem(ScoutReport report) {
    if (report.nothingReached()) {
      return Legible.line("The host could not be reached (" + report.found().words()
          + "); check the address.");
    }
    return report.isUseful()
        ? null
        : Legible.line("There is nothing to crawl at this address: " + report.found().words()
            + ". Try the front page of the blog, or its feed.");
  }

  private static List<String> facts(ScoutReport report) {
    List<String> facts = new ArrayList<>();
    report.redirects()
        .forEach(hop -> facts.add("It redirects (" + hop.status() + ") to " + hop.target()));
    facts.add("There is " + report.found().words());
    facts.add("Its robots.txt " + report.permission().words());
    report.better()
        .forEach(start -> facts.add("A crawl starts at " + start.url() + ": "
            + start.reason()));
    return facts.stream().map(Shown::sentence).toList();
  }

  private static List<Choice> choices(ScoutReport report, Set<String> known) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(report.address(), siteTitle(report),
        "the address itself, with the feeds and sitemaps it names: "
            + report.found().words(),
        known, report.isUseful()));
    for (ScoutReport.Entry entry : report.entries()) {
      Sight found = entry.found();
      if (entry.role() == PageRole.FEED && choices.size() <= FEEDS && isThere(found)) {
        choices.add(choice(entry.url(), found == null ? "" : found.title(),
            words(found) + ", " + entry.clue().words(), known, false));
      }
    }
    return choices;
  }

  private static boolean isThere(@Nullable Sight found) {
    return found == null || (found.kind() != Sight.Kind.NOTHING
        && found.kind() != Sight.Kind.UNREACHABLE);
  }

  private static String words(@Nullable Sight found) {
    return found == null ? "not looked at" : found.words();
  }

  /** A site is called as the feed calls itself that it announces; empty if that says nothing. */
  private static String siteTitle(ScoutReport report) {
    return Stream.concat(Stream.of(report.found()), report.entries()
        .stream()
        .filter(entry -> entry.clue() == Clue.ANNOUNCED)
        .map(ScoutReport.Entry::found)
        .filter(Objects::nonNull))
        .map(Sight::title)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Choice choice(WebUrl url, String title, String words, Set<String> known,
      boolean chosen) {
    boolean isKnown = known.contains(LinkKey.of(url).text());
    return new Choice(url, title.isBlank() ? null : Legible.line(title), Legible.line(words),
        isKnown, chosen && !isKnown);
  }

  /** What a choice is called. */
  Optional<String> title(WebUrl url) {
    return choices.stream()
        .filter(choice -> choice.url().equals(url))
        .findFirst()
        .flatMap(choice -> Optional.ofNullable(choice.title()));
  }
}
