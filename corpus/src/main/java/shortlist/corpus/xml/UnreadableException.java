package shortlist.corpus.xml;

/** Says in its message, as a clause that a person understands, why a document is not read. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Takes the clause. */
  public UnreadableException(String reason) {
    super(reason);
  }
}
