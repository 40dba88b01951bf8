package shortlist.indexer.search.snippet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.snippet.Marker.Found;

/**
 * Chooses the passages of a text that answer best: those in which most of what is wanted stands
 * together, what is rare counting more, the first of equals.
 */
public final class Snippets {

  private static final double REPEAT = 0.05;
  private static final int MAX_REPEATS = 5;
  /** How much more a word counts beside the word of the query before it. */
  private static final double TOGETHER = 1.3;
  /** How much more a sentence counts than a heading, a row of a table or a line of code. */
  private static final double PROSE = 1.15;

  private Snippets() {}

  private record Rated(Passage passage, long parts, double score) {}

  /** The best of {@code text}, or how it begins if nothing is found in it. */
  public static Snippet of(String text, List<Found> found) {
    if (text.isBlank()) {
      return Snippet.NONE;
    }
    if (found.isEmpty()) {
      int start = Sentences.skipSpace(text, 0);
      return new SnippetWriter(text, found)
          .write(List.of(Passage.from(text, start, start + 1)));
    }
    Rated best = best(text, found, null);
    Rated second = best == null ? null : best(text, found, best);
    List<Passage> passages = Stream.of(best, second)
        .filter(Objects::nonNull)
        .map(Rated::passage)
        .sorted(Comparator.comparingInt(Passage::start))
        .toList();
    return new SnippetWriter(text, found).write(passages);
  }

  /**
   * The best passage, or the best that has something that {@code beside} lacks; null if there is
   * none.
   */
  private static @Nullable Rated best(String text, List<Found> found, @Nullable Rated beside) {
    Rated best = null;
    for (int i = 0; i < found.size(); i++) {
      Found first = found.get(i);
      int last = first.start() + Passage.LONGEST;
      boolean adds = beside == null || (parts(found, i, last) & ~beside.parts()) != 0;
      if (!adds || (best != null && PROSE * score(found, i, last) <= best.score())) {
        continue;
      }
      Rated next = rate(text, Passage.around(text, first.start(), first.end()), found, i);
      boolean apart = beside == null || (!next.passage().overlaps(beside.passage())
          && (next.parts() & ~beside.parts()) != 0);
      if (apart && (best == null || next.score() > best.score())) {
        best = next;
      }
    }
    return best;
  }

  private static Rated rate(String text, Passage passage, List<Found> found, int first) {
    double score = score(found, first, passage.end());
    return new Rated(passage, parts(found, first, passage.end()),
        passage.isProse(text) ? PROSE * score : score);
  }

  /** What is found from {@code first} on and ends before {@code end}. */
  private static double score(List<Found> found, int first, int end) {
    long parts = 0;
    double score = 0;
    int repeats = 0;
    for (int i = first; i < found.size() && found.get(i).end() <= end; i++) {
      Found each = found.get(i);
      if ((each.parts() & ~parts) != 0) {
        boolean follows = i > first && found.get(i - 1).end() + 1 == each.start();
        score += follows ? TOGETHER * each.worth() : each.worth();
      } else if (repeats++ < MAX_REPEATS) {
        score += REPEAT * each.worth();
      }
      parts |= each.parts();
    }
    return score;
  }

  /** The parts that {@link #score} counts. */
  private static long parts(List<Found> found, int first, int end) {
    long parts = 0;
    for (int i = first; i < found.size() && found.get(i).end() <= end; i++) {
      parts |= found.get(i).parts();
    }
    return parts;
  }
}
