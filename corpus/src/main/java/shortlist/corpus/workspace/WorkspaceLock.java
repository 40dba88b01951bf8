package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;

/**
 * Who fills a workspace at the moment. The operating system frees the lock when its process ends,
 * however it ends; the text in the file only tells others who it is.
 */
public final class WorkspaceLock implements AutoCloseable {

  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  static WorkspaceLock take(Path file, String work) {
    FileChannel channel = open(file);
    try {
      if (tryLock(channel) == null) {
        channel.close();
        throw new WorkspaceException("The workspace is in use: " + Files.readString(file).strip()
            + ". Wait for it to end, or stop it, and try again.");
      }
      channel.truncate(0);
      String holder = "%s by process %d since %s%n".formatted(work, ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS));
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new WorkspaceLock(channel);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** Gives the workspace free. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new WorkspaceException("The lock of the workspace cannot be given free.", e);
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static WorkspaceException unusable(Path file, IOException e) {
    return new WorkspaceException("The lock file " + file + " cannot be written ("
        + e.getMessage() + "); check the permissions of the folder and the space on the disk.", e);
  }
}
