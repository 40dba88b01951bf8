package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Hindrance;
import shortlist.recommender.explain.Part;
import shortlist.recommender.explain.Word;

/**
 * Where a document stands in the ranking and why there, as a person reads it.
 *
 * @param place one sentence that says where it stands, or what keeps it out
 * @param other the page of what it collides with; null if it does with nothing
 * @param parts of its score; none for what is not ranked
 * @param like the past resources that it resembles most, best first
 * @param pro the words for it
 * @param contra the words against it
 * @param cautions what in its wording lowers it; null if nothing does
 * @param costs the rules of the mix that keep it out of the first places
 * @param change what would have to be different for a better place; null if nothing stands out
 */
record Why(
    String place,
    @Nullable String other,
    List<Bar> parts,
    List<Like> like,
    @Nullable String pro,
    @Nullable String contra,
    @Nullable String cautions,
    List<String> costs,
    @Nullable String change) {

  /** Half the width of a bar, in pixels. */
  private static final int HALF = 30;
  /** A part that adds less, or a word of a smaller share, is not worth a line. */
  private static final double LEAST = 0.005;

  /**
   * A part of the score; its bar grows from the middle to either side.
   *
   * @param value with its sign
   * @param share of what moved the document up or down
   * @param from where the bar starts, in pixels
   * @param width in pixels
   */
  record Bar(
      String name, String value, String share, double from, double width, boolean lowers,
      String sentence) {}

  /**
   * A past resource.
   *
   * @param page its own on the desk
   * @param known when it ran and how it did; null if neither is known
   */
  record Like(String title, String page, String similarity, @Nullable String known) {}

  static Why of(Standing standing) {
    Explanation why = standing.explanation();
    Hindrance hindrance = standing.hindrance();
    Hindrance.Other other = hindrance == null ? null : hindrance.other();
    return new Why(place(standing), other == null ? null : page(other.url(), other.title()),
        why == null ? List.of() : bars(why.parts()),
        why == null ? List.of() : why.because().stream().map(Why::like).toList(),
        why == null ? null : words(why.words().pro()),
        why == null ? null : words(why.words().contra()),
        why == null ? null : Shown.names(why.cautions()),
        standing.costs()
            .stream()
            .map(cost -> "Kept out of the first places by a rule: " + Legible.line(cost.rule())
                + ".")
            .toList(),
        change(standing.gaps()));
  }

  private static String place(Standing standing) {
    OptionalInt rank = standing.rank();
    Hindrance hindrance = standing.hindrance();
    return rank.isPresent()
        ? String.format(Locale.ROOT, "Number %,d of %,d candidates, with a score of %s.",
            rank.getAsInt(), standing.candidates(), Shown.signed(standing.score()))
        : hindrance == null
            ? "Not among the candidates."
            : "Not suggested: " + Legible.line(hindrance.sentence()) + ".";
  }

  private static List<Bar> bars(List<Part> parts) {
    double most = parts.stream().mapToDouble(part -> Math.abs(part.share())).max().orElse(1);
    return parts.stream()
        .filter(part -> Math.abs(part.value()) >= LEAST)
        .map(part -> bar(part, most))
        .toList();
  }

  private static Bar bar(Part part, double most) {
    double width = Math.round(Math.abs(part.share()) / most * HALF * 10) / 10.0;
    boolean lowers = part.value() < 0;
    return new Bar(part.name(), Shown.signed(part.value()), Shown.share(Math.abs(part.share())),
        lowers ? HALF - width : HALF, width, lowers, Shown.sentence(part.sentence()) + ".");
  }

  private static Like like(Because because) {
    List<String> known = new ArrayList<>();
    if (because.edition() != null) {
      known.add("edition " + Legible.line(because.edition()));
    }
    if (because.date() != null) {
      known.add(String.valueOf(Shown.day(because.date())));
    }
    if (because.engagement() != null) {
      known.add(engagement(because.engagement()));
    }
    return new Like(Shown.title(because.title()), page(because.url(), because.title()),
        Shown.share(because.similarity()), known.isEmpty() ? null : String.join(", ", known));
  }

  /** How readers engaged with something, and how sure that is. */
  static String engagement(Estimate estimate) {
    return String.format(Locale.ROOT,
        "clicked %.1f times as usual (%.1f to %.1f): %,d of %,d readers", estimate.engagement(),
        estimate.low(), estimate.high(), estimate.clicks(), estimate.delivered());
  }

  private static String page(@Nullable WebUrl url, String title) {
    return Local.resource(Resource.key(url, title));
  }

  private static @Nullable String words(List<Word> words) {
    String weighty = words.stream()
        .filter(word -> word.share() >= LEAST)
        .map(word -> Legible.line(word.word()) + " " + Shown.share(word.share()))
        .collect(Collectors.joining(", "));
    return weighty.isEmpty() ? null : weighty;
  }

  private static @Nullable String change(List<Gap> gaps) {
    return gaps.isEmpty()
        ? null
        : "To stand among the first ten it lacks most in " + gaps.stream()
            .map(gap -> "%s (%s here, %s there on average)".formatted(gap.part(),
                Shown.signed(gap.value()), Shown.signed(gap.first())))
            .collect(Collectors.joining(", ")) + ".";
  }
}
