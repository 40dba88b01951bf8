package shortlist.corpus;

import org.jspecify.annotations.Nullable;

/**
 * The workspace cannot be used as it is. The message is one sentence for its user: what is wrong
 * and what to do.
 */
public final class WorkspaceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a sentence for the user and, where there is one, the cause for a developer. */
  public WorkspaceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** With a sentence for the user. */
  public WorkspaceException(String message) {
    this(message, null);
  }
}
