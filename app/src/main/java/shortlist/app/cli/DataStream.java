package shortlist.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed: a reader that has seen enough ({@code | head}) is
 * no error, a full disk is one.
 */
final class DataStream extends FilterOutputStream {

  private @Nullable IOException failure;

  DataStream() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Whether something was lost that somebody wanted. */
  boolean lost() {
    return failure != null
        && !Objects.requireNonNullElse(failure.getMessage(), "").contains("Broken pipe");
  }
}
