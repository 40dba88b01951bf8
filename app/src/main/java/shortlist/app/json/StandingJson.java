package shortlist.app.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Hindrance;
import shortlist.recommender.explain.Part;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.explain.Word;

/** Where a document stands in the ranking, and why, as JSON. */
public final class StandingJson {

  private StandingJson() {}

  /** A standing with its reasons. */
  public static Map<String, @Nullable Object> object(Standing standing) {
    Explanation why = standing.explanation();
    boolean listed = standing.rank().isPresent();
    return Json.object("rank", listed ? standing.rank().getAsInt() : null, "of",
        standing.candidates(), "score", listed ? standing.score() : null, "obstacle",
        object(standing.hindrance()), "parts",
        why == null ? List.of() : why.parts().stream().map(StandingJson::object).toList(),
        "costs",
        standing.costs().stream().map(SuggestionJson::object).toList(), "heldBackBy",
        standing.gaps().stream().map(StandingJson::object).toList(), "because",
        why == null ? List.of() : why.because().stream().map(StandingJson::object).toList(), "for",
        why == null ? List.of() : objects(why.words().pro()), "against",
        why == null ? List.of() : objects(why.words().contra()), "cautions",
        why == null ? List.of() : why.cautions(), "category",
        why == null ? null : why.category(), "passage",
        why == null ? null : object(why.passage()));
  }

  /** A past resource that something resembles. */
  static Map<String, @Nullable Object> object(Because because) {
    return Json.object("url", Json.text(because.url()), "title", because.title(), "similarity",
        because.similarity(), "edition", because.edition(), "date", Json.text(because.date()),
        "engagement", because.engagement() == null ? null : object(because.engagement()));
  }

  /** How readers engaged with something. */
  public static Map<String, @Nullable Object> object(Estimate estimate) {
    return Json.object("engagement", estimate.engagement(), "low", estimate.low(), "high",
        estimate.high(), "clicks", estimate.clicks(), "delivered", estimate.delivered());
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Hindrance hindrance) {
    if (hindrance == null) {
      return null;
    }
    Hindrance.Other other = hindrance.other();
    return Json.object("name",
        hindrance.obstacle().name().toLowerCase(Locale.ROOT).replace('_', '-'), "text",
        hindrance.sentence(), "with",
        other == null
            ? null
            : Json.object("title", other.title(), "url", Json.text(other.url())));
  }

  private static Map<String, @Nullable Object> object(Part part) {
    return Json.object("name", part.name(), "value", part.value(), "share", part.share(), "text",
        part.sentence());
  }

  private static Map<String, @Nullable Object> object(Gap gap) {
    return Json.object("part", gap.part(), "value", gap.value(), "firstTen", gap.first());
  }

  private static List<Map<String, @Nullable Object>> objects(List<Word> words) {
    return words.stream()
        .map(word -> Json.object("word", word.word(), "share", word.share()))
        .toList();
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Passage passage) {
    return passage == null
        ? null
        : Json.object("text", passage.text(), "marks", passage.marks()
            .stream()
            .map(mark -> List.of(mark.from(), mark.to()))
            .toList());
  }
}
