package shortlist.corpus.exchange;

/** A file that cannot be taken; the message is one sentence that says where and why. */
public final class FileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a sentence for the user. */
  public FileException(String message) {
    super(message);
  }
}
