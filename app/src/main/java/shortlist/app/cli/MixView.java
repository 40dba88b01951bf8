package shortlist.app.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.recommender.Ranking;
import shortlist.recommender.mix.Cost;
import shortlist.recommender.mix.Note;

/** What the rules of the mix have to say, for people and for scripts. */
final class MixView {

  private MixView() {}

  static Map<String, @Nullable Object> object(Note note) {
    return switch (note) {
      case Note.Exploration exploration -> Console.object("note", note.label(), "house",
          exploration.house());
      case Note.Covered covered -> Console.object("note", note.label(), "edition",
          covered.edition(), "title", covered.title(), "url",
          covered.url() == null ? null : covered.url().text(), "similarity",
          covered.similarity());
      case Note.Also also -> Console.object("note", note.label(), "others",
          also.others().stream().map(MixView::object).toList());
    };
  }

  static Map<String, @Nullable Object> object(Cost cost) {
    return Console.object("rule", cost.rule(), "id", cost.item().candidate().id(), "title",
        cost.item().candidate().entry().metadata().title(), "place", cost.place(), "score",
        cost.item().score());
  }

  static void print(Console console, Ranking ranking) {
    for (Cost cost : ranking.costs()) {
      console.say("%s: cost \"%s\" (place %d, score %.2f)", cost.rule(),
          Legible.line(cost.item().candidate().entry().metadata().title()), cost.place(),
          cost.item().score());
    }
    ranking.relaxed().forEach(rule -> console.say("%s", rule));
  }

  private static Map<String, @Nullable Object> object(Note.Also.Other other) {
    return Console.object("id", other.id(), "url", other.url().text(), "title", other.title());
  }
}
