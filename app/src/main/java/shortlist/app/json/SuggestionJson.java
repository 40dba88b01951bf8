package shortlist.app.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.Suggestion;
import shortlist.recommender.mix.Cost;
import shortlist.recommender.mix.Note;

/** A ranking as JSON. */
public final class SuggestionJson {

  private SuggestionJson() {}

  /**
   * A list of suggestions with what the rules of the mix did to it.
   *
   * @param relaxed the rules that could not be kept
   */
  public static Map<String, @Nullable Object> object(
      List<Suggestion> suggestions, List<Cost> costs, List<String> relaxed) {
    return Json.object("suggestions", suggestions.stream().map(SuggestionJson::object).toList(),
        "costs", costs.stream().map(SuggestionJson::object).toList(), "relaxed", relaxed);
  }

  private static Map<String, @Nullable Object> object(Suggestion suggestion) {
    return Json.object("rank", suggestion.rank(), "id", suggestion.id(), "url",
        suggestion.url().text(), "title", suggestion.title(), "score", suggestion.score(), "parts",
        suggestion.parts(), "because",
        suggestion.because().stream().map(StandingJson::object).toList(),
        "terms", suggestion.terms(), "against", suggestion.against(), "shares",
        suggestion.shares(), "cautions", suggestion.cautions(), "kind",
        suggestion.kind().label(), "site", suggestion.site(), "published",
        Json.text(suggestion.published()), "category", suggestion.category(), "passage",
        suggestion.passage(), "notes",
        suggestion.notes().stream().map(SuggestionJson::object).toList());
  }

  /** What a rule of the mix cost. */
  static Map<String, @Nullable Object> object(Cost cost) {
    return Json.object("rule", cost.rule(), "id", cost.item().candidate().id(), "title",
        cost.item().candidate().entry().metadata().title(), "place", cost.place(), "score",
        cost.item().score());
  }

  private static Map<String, @Nullable Object> object(Note note) {
    return switch (note) {
      case Note.Exploration exploration -> Json.object("note", note.label(), "house",
          exploration.house());
      case Note.Covered covered -> Json.object("note", note.label(), "edition",
          covered.edition(), "title", covered.title(), "url", Json.text(covered.url()),
          "similarity", covered.similarity());
      case Note.Also also -> Json.object("note", note.label(), "others",
          also.others().stream().map(SuggestionJson::object).toList());
    };
  }

  private static Map<String, @Nullable Object> object(Note.Also.Other other) {
    return Json.object("id", other.id(), "url", other.url().text(), "title", other.title());
  }
}
