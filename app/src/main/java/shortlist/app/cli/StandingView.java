package shortlist.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Estimate;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Hindrance;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.explain.Word;

/** Where a document stands in the ranking, as it is printed. */
final class StandingView {

  /** A part that adds less is not worth a line. */
  private static final double LEAST = 0.005;

  private StandingView() {}

  static void print(Console console, Standing standing) {
    Hindrance hindrance = standing.hindrance();
    if (hindrance != null) {
      console.print("  Not suggested: %s.", hindrance.sentence());
    } else {
      console.print("  Rank %,d of %,d, score %.2f:", standing.rank().orElse(0),
          standing.candidates(), standing.score());
    }
    Explanation why = standing.explanation();
    if (why == null) {
      return;
    }
    why.parts()
        .stream()
        .filter(part -> Math.abs(part.value()) >= LEAST)
        .forEach(part -> console.print("    %-12s %+6.2f  %4.0f %%  %s", part.name(), part.value(),
            100 * Math.abs(part.share()), part.sentence()));
    standing.costs()
        .forEach(cost -> console.print("  Kept out of the first places by a rule: %s.",
            Legible.line(cost.rule())));
    if (!standing.gaps().isEmpty()) {
      console.print("  Against the first ten of the list it is held back by %s.", standing.gaps()
          .stream()
          .map(gap -> String.format(Locale.ROOT, "%s (%+.2f, they have %+.2f)", gap.part(),
              gap.value(), gap.first()))
          .collect(Collectors.joining(", ")));
    }
    why.because()
        .forEach(because -> console.print("  like %3.0f %%  %s", 100 * because.similarity(),
            line(because)));
    words(console, "for", why.words().pro());
    words(console, "against", why.words().contra());
    if (!why.cautions().isEmpty()) {
      console.print("  mind: %s", Legible.line(String.join(", ", why.cautions())));
    }
    Passage passage = why.passage();
    if (passage != null) {
      console.print("  “%s”", Legible.line(passage.marked("*", "*")));
    }
  }

  /** A past resource on one line, with when it ran and how it did where that is known. */
  static String line(Because because) {
    List<String> known = new ArrayList<>();
    if (because.edition() != null) {
      known.add("edition " + because.edition());
    }
    if (because.date() != null) {
      known.add(because.date().toString());
    }
    Estimate engagement = because.engagement();
    if (engagement != null) {
      known.add(String.format(Locale.ROOT, "clicked %.1f times as usual, %.1f to %.1f",
          engagement.engagement(), engagement.low(), engagement.high()));
    }
    return Legible.line(because.title()
        + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")"));
  }

  private static void words(Console console, String side, List<Word> words) {
    if (!words.isEmpty()) {
      console.print("  words %s it: %s", side, words.stream()
          .map(word -> String.format(Locale.ROOT, "%s %.0f %%", Legible.line(word.word()),
              100 * word.share()))
          .collect(Collectors.joining(", ")));
    }
  }
}
