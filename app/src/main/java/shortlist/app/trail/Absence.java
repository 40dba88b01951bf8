package shortlist.app.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Scope;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Trail;

/**
 * Why the crawl never met an address.
 *
 * @param url the address
 * @param sources those that cover it, oldest first
 * @param reason one sentence that says what is in the way, and what to do if something can be done
 * @param steps what is known of it all the same: the editions that carried it
 */
public record Absence(WebUrl url, List<Source> sources, String reason, List<Step> steps) {

  /** Copies the lists. */
  public Absence {
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
  }

  static Absence of(Store store, WebUrl url, Instant now) {
    List<Source> all = store.sources().all();
    List<Step> steps = new DocumentSteps(store, null, url).review();
    List<Source> covering = all.stream()
        .filter(source -> scopes(store, source).anyMatch(scope -> scope.contains(url)))
        .toList();
    if (covering.isEmpty()) {
      return new Absence(url, covering, outOfScope(all, url), steps);
    }
    // One source without an obstacle is enough to find it, so that one's reason tells most.
    Source source = covering.stream()
        .filter(candidate -> obstacle(store, candidate, url).isEmpty())
        .findFirst()
        .orElse(covering.getFirst());
    String name = Legible.line(PlainWords.name(source));
    String reason = obstacle(store, source, url)
        .orElseGet(() -> unlinked(store, source, url, now));
    return new Absence(url, covering,
        url + " was never met: " + name + " covers it, but " + reason, steps);
  }

  /** Its own, and where its address has moved to. */
  private static Stream<Scope> scopes(Store store, Source source) {
    return Stream.concat(source.scopes().stream(),
        store.frontier()
            .starts(List.of(source.id()))
            .stream()
            .map(start -> Scope.of(start.url())));
  }

  private static String outOfScope(List<Source> sources, WebUrl url) {
    Optional<Source> neighbour = sources.stream()
        .filter(source -> source.url().authority().equals(url.authority()))
        .findFirst();
    return neighbour
        .map(source -> "%s was never met: it is out of the scope of %s, which covers only %s%s."
            .formatted(url, PlainWords.name(source), source.scopes().getFirst().site(),
                source.scopes().getFirst().prefix()))
        .orElseGet(() -> "%s was never met: no source covers it; add one with: shortlist source add"
            .formatted(url) + " URL");
  }

  private static Optional<String> obstacle(Store store, Source source, WebUrl url) {
    if (source.paused()) {
      return Optional.of("it is paused; crawl it again with: shortlist source resume "
          + source.id());
    }
    Optional<String> refusal = source.rules().refusal(url, 1, null);
    if (refusal.isPresent()) {
      return Optional.of("its rules forbid it: " + Legible.line(refusal.get()) + ".");
    }
    return StoredRobots.verdict(store, url).answer() == StoredRobots.Answer.FORBIDDEN
        ? Optional.of("the robots.txt of " + url.authority() + " forbids it.")
        : Optional.empty();
  }

  private static String unlinked(Store store, Source source, WebUrl url, Instant now) {
    Optional<Trail> start = store.trails().find(source.url());
    FetchOutcome outcome = start.map(Trail::outcome).orElse(null);
    if (outcome == null) {
      return "that was not crawled yet; next: shortlist crawl --source " + source.id();
    }
    if (outcome != FetchOutcome.FETCHED && outcome != FetchOutcome.NOT_MODIFIED
        && outcome != FetchOutcome.REDIRECTED) {
      return "the last visit to its address gave nothing; see: shortlist why " + source.url();
    }
    boolean unfinished = start.filter(page -> page.role() == PageRole.START).isPresent()
        && !store.hosts().due(List.of(source.id()), now).isEmpty();
    long cuts = store.hosts()
        .cuts()
        .stream()
        .filter(cut -> cut.host().equals(url.authority()))
        .count();
    return "no page, feed or sitemap that was read so far leads to it"
        + (unfinished ? "; more is due: shortlist crawl" : "")
        + (cuts == 0
            ? "."
            : "; parts of its host were cut as endless: shortlist crawl report --host "
                + url.authority());
  }
}
