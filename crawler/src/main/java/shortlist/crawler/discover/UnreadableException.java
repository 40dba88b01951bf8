package shortlist.crawler.discover;

/** Says in its message, as a clause that a person understands, why a document is not read. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }
}
