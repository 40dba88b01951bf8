package shortlist.recommender.scorecard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Scorecards.Scorecard;

/**
 * What to do about a source.
 *
 * <p>A source is judged by the share of its documents that the editor took of those decided on,
 * against that share of all other sources. Only if the 95 % intervals of the two do not meet, and
 * no fewer than {@value #LEAST_DECIDED} were decided on, is it told to stop or to crawl more: few
 * documents, or a few sources, give wide intervals, and so no advice. What readers clicked more
 * than usual is never told to stop.
 *
 * @param course what to do
 * @param sentence the same with its reason, in one line that begins with the course
 */
public record Advice(Course course, String sentence) {

  /** What to do; what asks for something to be done comes first. */
  public enum Course {
    /** It is hardly ever taken from. */
    STOP("stop"),
    /** Its pages give nothing to read. */
    LOOK("look at it"),
    /** It is taken from more often than others, or clicked more. */
    CRAWL_MORE("crawl more"),
    /** It is like the others. */
    KEEP("keep"),
    /** Too little is known of it. */
    TOO_EARLY("too early to say");

    private final String words;

    Course(String words) {
      this.words = words;
    }

    /** The name in JSON: lower case, with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int LEAST_DECIDED = 5;
  private static final int LEAST_CLICKED = 3;
  /** Pages without a single text are worth a look if a tenth of them should have given one. */
  private static final double BARREN = 0.1;

  /**
   * The advice on a source.
   *
   * @param card its figures
   * @param others what was taken of all other sources, of that decided on
   * @param clicked how its published links did; null without click figures
   */
  static Advice of(Scorecard card, Proportion others, @Nullable Clicked clicked) {
    Proportion own = new Proportion(card.accepted(), card.decided());
    boolean liked = clicked != null && clicked.links() >= LEAST_CLICKED && clicked.low() > 1;
    if (card.decided() < LEAST_DECIDED && !liked) {
      return unproven(card);
    }
    if (liked || own.low() > others.high()) {
      return advice(Course.CRAWL_MORE, taken(card) + against(others) + readers(clicked));
    }
    if (own.high() < others.low()) {
      return advice(Course.STOP,
          counted(card.fetched(), "page") + ", " + taken(card) + against(others)
              + readers(clicked));
    }
    return advice(Course.KEEP, taken(card) + against(others) + readers(clicked));
  }

  private static Advice unproven(Scorecard card) {
    if (card.documents() == 0 && new Proportion(0, card.fetched()).high() < BARREN) {
      return advice(Course.LOOK, counted(card.fetched(), "page")
          + " gave nothing to share; shortlist crawl report tells what came of its host");
    }
    return advice(Course.TOO_EARLY, known(card));
  }

  private static String known(Scorecard card) {
    if (card.shown() > 0) {
      return card.shown() + " shown, " + card.decided() + " decided on";
    }
    if (card.documents() > 0) {
      return counted(card.documents(), "document") + ", none was shown yet";
    }
    return card.fetched() > 0
        ? counted(card.fetched(), "page") + ", nothing to share among them yet"
        : "nothing was fetched yet";
  }

  private static String taken(Scorecard card) {
    return (card.accepted() == 0 ? "nothing" : card.accepted()) + " accepted of "
        + card.decided() + " decided on";
  }

  private static String against(Proportion others) {
    return others.trials() == 0
        ? ""
        : String.format(Locale.ROOT, " (elsewhere %.0f %%)",
            100.0 * others.successes() / others.trials());
  }

  private static String readers(@Nullable Clicked clicked) {
    return clicked == null
        ? ""
        : String.format(Locale.ROOT, "; %s clicked %.1f times as often as usual (%.1f to %.1f)",
            counted(clicked.links(), "link"), clicked.mean(), clicked.low(), clicked.high());
  }

  private static Advice advice(Course course, String reason) {
    return new Advice(course, course.words + ": " + reason);
  }

  private static String counted(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
