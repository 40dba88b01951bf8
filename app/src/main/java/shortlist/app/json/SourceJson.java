package shortlist.app.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;
import shortlist.corpus.store.Scorecards.Scorecard;
import shortlist.recommender.scorecard.Advice;
import shortlist.recommender.scorecard.Clicked;
import shortlist.recommender.scorecard.SourceScorecards.Line;

/** Sources as JSON, and what came of them. */
public final class SourceJson {

  private SourceJson() {}

  /** A source with its rules. */
  public static Map<String, @Nullable Object> object(Source source) {
    Rules rules = source.rules();
    return Json.object("id", source.id(), "url", source.url().text(), "title", source.title(),
        "addedAt", source.addedAt().toString(), "paused", source.paused(), "include",
        rules.include().stream().map(UrlPattern::text).toList(), "exclude",
        rules.exclude().stream().map(UrlPattern::text).toList(), "prefix", rules.prefix(), "hosts",
        rules.hosts(), "maxDepth", rules.maxDepth(), "maxPages", rules.maxPages(), "maxBytes",
        rules.maxBytes(), "since", Json.text(rules.since()));
  }

  /** What came of a source, from its pages to the clicks. */
  public static Map<String, @Nullable Object> object(Line line) {
    Scorecard card = line.card();
    Source source = card.source();
    Advice advice = line.advice();
    return Json.object("source", source == null ? null : source.id(), "url",
        source == null ? null : source.url().text(), "title",
        source == null ? null : source.title(), "fetched", card.fetched(), "documents",
        card.documents(), "shown", card.shown(), "accepted", card.accepted(), "rejected",
        card.rejected(), "passedOver", card.passedOver(), "published", card.published().size(),
        "clicked", object(line.clicked()), "advice",
        advice == null ? null : advice.course().label(), "reason",
        advice == null ? null : advice.sentence());
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Clicked clicked) {
    return clicked == null
        ? null
        : Json.object("links", clicked.links(), "engagement", clicked.mean(), "low",
            clicked.low(), "high", clicked.high());
  }
}
