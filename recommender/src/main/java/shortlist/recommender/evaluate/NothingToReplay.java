package shortlist.recommender.evaluate;

/** There is too little to evaluate on; the message is one sentence that says what to do. */
public final class NothingToReplay extends RuntimeException {

  private static final long serialVersionUID = 1;

  NothingToReplay(String message) {
    super(message);
  }
}
