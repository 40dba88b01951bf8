package shortlist.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Estimate;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Hindrance;
import shortlist.recommender.explain.Part;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.explain.Word;

/** Where a document stands in the ranking, as it is printed. */
final class StandingView {

  /** A part that adds less is not worth a line. */
  private static final double LEAST = 0.005;

  private StandingView() {}

  static Map<String, @Nullable Object> json(Standing standing) {
    Explanation why = standing.explanation();
    boolean listed = standing.rank().isPresent();
    return Console.object("rank", listed ? standing.rank().getAsInt() : null, "of",
        standing.candidates(), "score", listed ? standing.score() : null, "obstacle",
        object(standing.hindrance()), "parts",
        why == null ? List.of() : why.parts().stream().map(StandingView::object).toList(),
        "heldBackBy", standing.gaps().stream().map(StandingView::object).toList(), "because",
        why == null ? List.of() : why.because().stream().map(StandingView::json).toList(), "for",
        why == null ? List.of() : objects(why.words().pro()), "against",
        why == null ? List.of() : objects(why.words().contra()), "cautions",
        why == null ? List.of() : why.cautions(), "category",
        why == null ? null : why.category(), "passage",
        why == null ? null : object(why.passage()));
  }

  /** A past resource that something resembles. */
  static Map<String, @Nullable Object> json(Because because) {
    return Console.object("url", because.url() == null ? null : because.url().text(), "title",
        because.title(), "similarity", because.similarity(), "edition", because.edition(), "date",
        because.date() == null ? null : because.date().toString(), "engagement",
        because.engagement() == null ? null : json(because.engagement()));
  }

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

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Hindrance hindrance) {
    if (hindrance == null) {
      return null;
    }
    Hindrance.Other other = hindrance.other();
    return Console.object("name",
        hindrance.obstacle().name().toLowerCase(Locale.ROOT).replace('_', '-'), "text",
        hindrance.sentence(), "with",
        other == null
            ? null
            : Console.object("title", other.title(), "url",
                other.url() == null ? null : other.url().text()));
  }

  /** How readers engaged with something. */
  static Map<String, @Nullable Object> json(Estimate estimate) {
    return Console.object("engagement", estimate.engagement(), "low", estimate.low(), "high",
        estimate.high(), "clicks", estimate.clicks(), "delivered", estimate.delivered());
  }

  private static Map<String, @Nullable Object> object(Part part) {
    return Console.object("name", part.name(), "value", part.value(), "share", part.share(), "text",
        part.sentence());
  }

  private static Map<String, @Nullable Object> object(Gap gap) {
    return Console.object("part", gap.part(), "value", gap.value(), "firstTen", gap.first());
  }

  private static List<Map<String, @Nullable Object>> objects(List<Word> words) {
    return words.stream()
        .map(word -> Console.object("word", word.word(), "share", word.share()))
        .toList();
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Passage passage) {
    return passage == null
        ? null
        : Console.object("text", passage.text(), "marks", passage.marks()
            .stream()
            .map(mark -> List.of(mark.from(), mark.to()))
            .toList());
  }
}
