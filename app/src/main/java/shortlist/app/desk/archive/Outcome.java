package shortlist.app.desk.archive;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import shortlist.app.desk.page.Shown;
import shortlist.app.review.ClickImport;
import shortlist.app.review.ResourceImport;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Mailings.Change;
import shortlist.corpus.store.Store;

/**
 * What an import changes, or has changed, in words.
 *
 * @param tally counts of things
 * @param editions of a report of clicks; none for past links
 * @param links that become past resources
 * @param problems the lines that cannot be used
 */
record Outcome(
    List<Count> tally, List<Edition> editions, List<String> links, List<String> problems) {

  private static final int SHOWN = 50;

  /** Copies the lists. */
  Outcome {
    tally = List.copyOf(tally);
    editions = List.copyOf(editions);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** So many of something. */
  record Count(String number, String what) {}

  /** An edition of a report. */
  record Edition(String name, String date, String delivered, int links, String change) {}

  /** What taking it would do. */
  static Outcome preview(Store store, Upload.Reading reading) {
    return switch (reading) {
      case Upload.Clicks clicks -> of(clicks,
          ClickImport.preview(store, clicks.report().mailings()));
      case Upload.Links links -> of(links, ResourceImport.preview(store, links.links().items()));
      case Upload.Unknown _ -> new Outcome(List.of(), List.of(), List.of(), List.of());
    };
  }

  /** Takes all of it, or nothing if that fails. */
  static Outcome take(Store store, Upload.Reading reading) {
    return switch (reading) {
      case Upload.Clicks clicks -> of(clicks,
          ClickImport.take(store, clicks.report().mailings()));
      case Upload.Links links -> of(links, ResourceImport.take(store, links.links().items()));
      case Upload.Unknown _ -> preview(store, reading);
    };
  }

  /** Whether anything changes. */
  boolean isChange() {
    return tally.stream().limit(2).anyMatch(count -> !count.number().equals("0"));
  }

  /** The first editions. */
  List<Edition> firstEditions() {
    return editions.stream().limit(SHOWN).toList();
  }

  /** The first links. */
  List<String> firstLinks() {
    return links.stream().limit(SHOWN).toList();
  }

  /** The first problems. */
  List<String> firstProblems() {
    return problems.stream().limit(SHOWN).toList();
  }

  private static Outcome of(Upload.Clicks clicks, ClickImport.Result result) {
    return new Outcome(List.of(
        count(count(result, Change.ADDED), "new editions"),
        count(count(result, Change.REPLACED), "editions with other figures than before"),
        count(count(result, Change.NONE), "editions as before"),
        count(result.resources().size(), "links that become past resources"),
        count(clicks.report().utilityLinks(),
            "links to unsubscribe, share and the like, left out"),
        count(clicks.report().problems().size(), "lines that cannot be used")),
        result.mailings().stream().map(Outcome::edition).toList(),
        result.resources().stream().map(Outcome::link).toList(), clicks.report().problems());
  }

  private static Outcome of(Upload.Links links, ResourceImport.Result result) {
    return new Outcome(List.of(
        count(result.added().size(), "new past links"),
        count(result.changed().size(), "past links with other facts than before"),
        count(result.same().size(), "past links as before"),
        count(links.links().problems().size(), "lines that cannot be used")),
        List.of(), result.added().stream().map(Outcome::link).toList(), links.links().problems());
  }

  private static Edition edition(ClickImport.Outcome outcome) {
    return new Edition(Legible.line(outcome.mailing().edition()),
        Objects.requireNonNullElse(Shown.day(outcome.mailing().date()), "–"),
        Figures.count(outcome.mailing().delivered()), outcome.mailing().links().size(),
        switch (outcome.change()) {
          case ADDED -> "new";
          case REPLACED -> "changed";
          case NONE -> "as before";
        });
  }

  private static String link(Resource resource) {
    String url = String.valueOf(resource.url());
    return resource.url() == null || !resource.title().equals(url)
        ? Shown.title(resource.title())
        : Legible.line(url);
  }

  private static long count(ClickImport.Result result, Change change) {
    return result.mailings().stream().filter(outcome -> outcome.change() == change).count();
  }

  private static Count count(long number, String what) {
    return new Count(String.format(Locale.ROOT, "%,d", number), what);
  }
}
