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
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;

/**
 * Who fills a workspace at the moment. The operating system frees the lock when its process ends,
 * however it ends; the text in the file only tells others who it is.
 */
public final class WorkspaceLock implements AutoCloseable {

  private static final Pattern HOLDER = Pattern.compile("(.+) by process (\\d{1,18}) since (\\S+)");

  private final FileChannel channel;

  /**
   * Who has a workspace.
   *
   * @param work what is done, such as {@code crawl}
   * @param process the number of the process
   * @param since when it took the workspace, to the second
   */
  public record Holder(String work, long process, Instant since) {

    @Override
    public String toString() {
      return "%s by process %d since %s".formatted(work, process, since);
    }

    /** A process of that number that began later is another one. */
    private boolean isAlive() {
      return ProcessHandle.of(process)
          .filter(ProcessHandle::isAlive)
          .filter(alive -> alive.info()
              .startInstant()
              .filter(start -> start.isAfter(since.plusSeconds(1)))
              .isEmpty())
          .isPresent();
    }
  }

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
      describe(channel, new Holder(work, ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS)));
      return new WorkspaceLock(channel);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** Says anew what the work is, once more of it is known. */
  public void describe(String work) {
    try {
      describe(channel, new Holder(work, ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    } catch (IOException e) {
      throw new WorkspaceException("The lock of the workspace cannot be written.", e);
    }
  }

  private static void describe(FileChannel channel, Holder holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  /**
   * Who has the lock of this file. Only reads what its holder wrote: trying the lock could be in
   * the way of somebody who wants it.
   */
  static Optional<Holder> holder(Path file) {
    try {
      return Files.isRegularFile(file)
          ? parse(Files.readString(file).strip()).filter(Holder::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      throw new WorkspaceException("The lock file " + file + " cannot be read (" + e.getMessage()
          + "); check its permissions.", e);
    }
  }

  private static Optional<Holder> parse(String text) {
    Matcher matcher = HOLDER.matcher(text);
    try {
      return matcher.matches()
          ? Optional.of(new Holder(matcher.group(1), Long.parseLong(matcher.group(2)),
              Instant.parse(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeParseException halfWritten) {
      return Optional.empty();
    }
  }

  /** Gives the workspace free. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
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
