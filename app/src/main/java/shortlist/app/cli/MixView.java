package shortlist.app.cli;

import shortlist.corpus.document.Legible;
import shortlist.recommender.Ranking;
import shortlist.recommender.mix.Cost;

/** What the rules of the mix have to say, for people. */
final class MixView {

  private MixView() {}

  static void print(Console console, Ranking ranking) {
    for (Cost cost : ranking.costs()) {
      console.say("%s: cost \"%s\" (place %d, score %.2f)", cost.rule(),
          Legible.line(cost.item().candidate().entry().metadata().title()), cost.place(),
          cost.item().score());
    }
    ranking.relaxed().forEach(rule -> console.say("%s", rule));
  }
}
