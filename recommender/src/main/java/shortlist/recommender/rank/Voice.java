package shortlist.recommender.rank;

import java.util.List;
import java.util.Set;
import shortlist.corpus.document.Kind;
import shortlist.indexer.level.Tone;
import shortlist.indexer.term.Terms;
import shortlist.recommender.vector.TermSpace;

/**
 * Tells whom a text speaks to. Those who report what they built say "we"; lessons, sales pages and
 * click-bait say "you" in every other sentence. Spoken words do so too and are not judged.
 */
final class Voice {

  /** Up to this share of the terms, "you" is an author's advice among other things; */
  private static final double USUAL = 0.02;
  /** from this share on, the text is all lesson or all sale. */
  private static final double ALL = 0.06;
  private static final String REASON = "speaks to a learner or buyer throughout";

  private final TermSpace space;
  private final Set<String> you;

  Voice(TermSpace space) {
    this.space = space;
    this.you = Terms.of("you your yours yourself you're you'll you've").keySet();
  }

  /** From 0 to -1, for the document in a row. */
  Tone of(Kind kind, int row) {
    if (kind == Kind.TALK || kind == Kind.PODCAST) {
      return Tone.PLAIN;
    }
    double over = (space.share(row, you) - USUAL) / (ALL - USUAL);
    return over <= 0 ? Tone.PLAIN : new Tone(-Math.min(over, 1), List.of(REASON));
  }
}
