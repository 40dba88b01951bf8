package shortlist.bench.report;

/** A measurement cannot start or go on; the message says what to give. */
public final class MissingSetting extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Takes a sentence for the person who measures. */
  public MissingSetting(String message) {
    super(message);
  }
}
