package shortlist.app.work;

/** Work that must not begin; the message is one sentence that says what to do. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why it was refused. */
  public enum Reason {
    /** Other work has the workspace. */
    BUSY,
    /** The settings name nobody whom the owners of sites could turn to. */
    NO_CONTACT,
    /** There is nothing to crawl. */
    NO_SOURCES
  }

  private final Reason reason;

  RefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
