package shortlist.app.desk.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Standings.EntryPoint;
import shortlist.corpus.store.Standings.Harvest;
import shortlist.recommender.scorecard.Advice;
import shortlist.recommender.scorecard.Clicked;
import shortlist.recommender.scorecard.SourceScorecards.Line;

/**
 * A source as it is listed.
 *
 * @param lastVisit null if there was none yet
 * @param nextVisit the first of those that are planned; null for never
 * @param trouble the last error in plain words; null if there was none
 * @param harvest what came of it; null while that is counted
 * @param line its scorecard; null while that is counted
 */
record Row(
    Source source,
    Health health,
    @Nullable Instant lastVisit,
    @Nullable Instant nextVisit,
    @Nullable String trouble,
    @Nullable Harvest harvest,
    @Nullable Line line,
    Instant now) {

  static Row of(Source source, List<EntryPoint> entries, Optional<Counts.Figures> figures,
      Instant now) {
    Harvest harvest = figures
        .map(counted -> counted.harvests().getOrDefault(source.id(), Harvest.NONE))
        .orElse(null);
    LocalDate newest = harvest == null ? null : harvest.newest();
    Health health = Health.of(source, entries, newest, LocalDate.ofInstant(now, ZoneOffset.UTC));
    return new Row(source, health,
        entries.stream()
            .map(EntryPoint::visitedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        source.paused() ? null : next(entries, now), trouble(health, entries), harvest,
        figures.map(counted -> counted.scorecards().get(source.id())).orElse(null), now);
  }

  private static @Nullable Instant next(List<EntryPoint> entries, Instant now) {
    return entries.isEmpty()
        ? now
        : entries.stream()
            .map(EntryPoint::dueAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /**
   * Of a source that does well only its own address is worth a word: feeds and sitemaps are also
   * looked for where they often are, and often are not.
   */
  private static @Nullable String trouble(Health health, List<EntryPoint> entries) {
    return entries.stream()
        .filter(EntryPoint::isInTrouble)
        .filter(entry -> health == Health.FAILING || entry.role() == PageRole.START)
        .max(Comparator.comparing(Row::visited))
        .map(Row::trouble)
        .orElse(null);
  }

  private static Instant visited(EntryPoint entry) {
    return Objects.requireNonNullElse(entry.visitedAt(), Instant.EPOCH);
  }

  /** What ended the last visit to an entry, in plain words. */
  static String trouble(EntryPoint entry) {
    FetchOutcome outcome = entry.outcome();
    return outcome == null
        ? "not visited yet"
        : PlainWords.trouble(outcome, entry.status(), entry.contentType(), entry.error());
  }

  /** Its address without what all have. */
  String address() {
    String text = Legible.line(source.url().text()).replaceFirst("^https?://", "");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  String last() {
    return lastVisit == null ? "never" : When.past(lastVisit, now);
  }

  String next() {
    return source.paused() ? "paused" : When.next(nextVisit, now);
  }

  String documents() {
    return harvest == null ? "…" : number(harvest.documents());
  }

  String fresh() {
    return harvest == null ? "…" : number(harvest.fresh());
  }

  /** {@code 12 → 3 → 1}: shown, accepted, published. */
  String scored() {
    return line == null
        ? "…"
        : number(line.card().shown()) + " → " + number(line.card().accepted()) + " → "
            + number(line.card().published().size());
  }

  /** The same for those who hear it. */
  String scoredWords() {
    return line == null
        ? "being counted"
        : number(line.card().shown()) + " shown, " + number(line.card().accepted())
            + " accepted, " + number(line.card().published().size()) + " published";
  }

  /** {@code 1.4 ×}; a dash without click figures. */
  String clicks() {
    Clicked clicked = line == null ? null : line.clicked();
    return clicked == null ? "–" : String.format(Locale.ROOT, "%.1f ×", clicked.mean());
  }

  /** What to do, if that is known. */
  @Nullable Advice advice() {
    Advice advice = line == null ? null : line.advice();
    return advice == null || advice.course() == Advice.Course.TOO_EARLY
        || advice.course() == Advice.Course.KEEP ? null : advice;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
