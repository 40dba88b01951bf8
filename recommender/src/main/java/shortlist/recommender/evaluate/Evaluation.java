package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.List;
import shortlist.recommender.item.Observation;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.rank.Weights;

/**
 * How the ranker and simple ways did on the past of a workspace, and how far that is to be trusted.
 *
 * @param leaveOneOut each link found again by all others
 * @param inTime the links of each edition found again by those of earlier ones; without cases if
 *        there are not two editions that can be told apart
 * @param calibration whether higher scores went with more of what they foretell
 * @param links how many were published or accepted
 * @param declined how many were rejected or passed over
 * @param bare how many of the links have no document in the corpus
 * @param candidates how many were never decided on
 * @param weights how much each part of a score counts, learnt on all that is known
 * @param cautions sentences; possibly none
 */
public record Evaluation(
    Outcome leaveOneOut,
    Outcome inTime,
    Calibration calibration,
    int links,
    int declined,
    int bare,
    int candidates,
    Weights weights,
    List<String> cautions) {

  /** With fewer links than these, figures say little. */
  private static final int FEW = 30;
  /** With fewer there is nothing to learn from, or nothing to be found among. */
  private static final int LEAST = 2;

  /** Copies the list. */
  public Evaluation {
    cautions = List.copyOf(cautions);
  }

  /**
   * Evaluates.
   *
   * @throws NothingToReplay if there are not two links, or not two candidates
   */
  static Evaluation of(Past past, Watcher watcher) {
    List<Decision> engaged = past.engaged();
    if (engaged.size() < LEAST) {
      throw new NothingToReplay(engaged.isEmpty()
          ? "There is nothing to replay: no link was published or accepted yet; shortlist resource"
              + " import takes past ones."
          : "One published link is too little to replay: without it, nothing is known;"
              + " shortlist resource import takes past ones.");
    }
    if (past.candidates().size() < LEAST) {
      throw new NothingToReplay("There is nothing to find past links among: the corpus has no"
          + " candidates; run shortlist crawl and shortlist index.");
    }
    Outcome leaveOneOut = Outcome.of(past, LeaveOneOut.of(past), "groups of links left out",
        watcher);
    Outcome inTime = Outcome.of(past, InTime.of(past), "editions replayed", watcher);
    int bare = (int) engaged.stream().filter(decision -> !decision.isDocument()).count();
    return new Evaluation(leaveOneOut, inTime, Calibration.of(past, watcher), engaged.size(),
        past.decisions().size() - engaged.size(), bare, past.corpus(), weights(past),
        cautions(past, engaged, bare, inTime));
  }

  private static Weights weights(Past past) {
    List<Observation> all = past.decisions().stream().map(Decision::learnt).toList();
    return Scorer.learn(past.space(), all, past.others(), past.now()).weights();
  }

  private static List<String> cautions(
      Past past, List<Decision> engaged, int bare, Outcome inTime) {
    List<String> cautions = new ArrayList<>();
    if (engaged.size() < FEW) {
      cautions.add("Only " + engaged.size()
          + " links are known: take the figures as a rough guide.");
    }
    if (bare > 0) {
      cautions.add(bare + " of " + engaged.size() + " links have no document in the corpus and are"
          + " found by title and summary among whole texts: the editor's own wording helps, so that"
          + " figures are too good.");
    }
    if (engaged.size() == past.decisions().size()) {
      cautions.add("Nothing was rejected or passed over yet: what was chosen is told from the rest"
          + " of the corpus only.");
    }
    if (engaged.stream()
        .mapToDouble(decision -> decision.learnt().outcome())
        .distinct()
        .count() == 1) {
      cautions.add("All links count the same, for no click figures tell them apart.");
    }
    if (inTime.cases() == 0) {
      cautions.add("The past cannot be replayed in time: no two editions with links are dated or"
          + " numbered.");
    }
    if (past.corpus() > past.candidates().size()) {
      cautions.add("Links were looked for among a sample of " + past.pool().size() + " of "
          + past.corpus() + " candidates: ranks are as much lower.");
    }
    return cautions;
  }
}
