package shortlist.recommender.scorecard;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.store.Scorecards.Scorecard;
import shortlist.corpus.store.Store;

/** What came of the sources, and what to do about them. */
public final class SourceScorecards {

  /** What asks for something to be done first, then what gave most. */
  private static final Comparator<Line> ORDER = Comparator
      .comparing(SourceScorecards::course, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparingLong(line -> -line.card().accepted())
      .thenComparingLong(line -> -line.card().documents());

  private SourceScorecards() {}

  /**
   * A source.
   *
   * @param card its figures
   * @param clicked how its published links did; null without click figures
   * @param advice null for what has no source
   */
  public record Line(Scorecard card, @Nullable Clicked clicked, @Nullable Advice advice) {}

  /**
   * All sources, those with advice to act on first; last what has no source.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public static List<Line> of(Store store) {
    List<Scorecard> cards = store.scorecards().all();
    long accepted = cards.stream().mapToLong(Scorecard::accepted).sum();
    long decided = cards.stream().mapToLong(Scorecard::decided).sum();
    Engagement engagement = store.engagement();
    return cards.stream().map(card -> {
      Proportion others = new Proportion(accepted - card.accepted(), decided - card.decided());
      Clicked clicked = Clicked
          .of(card.published().stream().map(engagement::estimate).toList())
          .orElse(null);
      return new Line(card, clicked,
          card.source() == null ? null : Advice.of(card, others, clicked));
    }).sorted(ORDER).toList();
  }

  private static Advice.@Nullable Course course(Line line) {
    return line.advice() == null ? null : line.advice().course();
  }
}
