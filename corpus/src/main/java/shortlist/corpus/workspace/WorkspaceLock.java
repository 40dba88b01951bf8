package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.WorkspaceException;

/**
 * Who fills a workspace at the moment. The operating system frees the lock when its process ends,
 * however it ends; the text in the file only tells others who it is.
 *
 * <p>A process that has the lock does not touch the file again until it gives it free: POSIX frees
 * a process's lock as soon as the process closes any descriptor of the file. So what this process
 * holds is remembered in it.
 */
public final class WorkspaceLock implements AutoCloseable {

  private static final Pattern HOLDER = Pattern.compile("(.+) by process (\\d{1,18}) since (\\S+)");

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
  private static final Map<Path, Holder> HELD_HERE = new HashMap<>();

  private final Path file;
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

  private WorkspaceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** @param advice to whoever comes second, as a sentence */
  static WorkspaceLock take(Path file, String work, String advice) {
    return alone(() -> {
      Path known = known(file);
      Holder here = HELD_HERE.get(known);
      if (here != null) {
        throw inUse(here.toString(), advice);
      }
      Holder holder = new Holder(work, ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS));
      FileChannel channel = locked(file, holder, advice);
      HELD_HERE.put(known, holder);
      return new WorkspaceLock(known, channel);
    });
  }

  private static FileChannel locked(Path file, Holder holder, String advice) {
    FileChannel channel = open(file);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        throw inUse(Files.readString(file).strip(), advice);
      }
      describe(channel, holder);
      return channel;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** Says anew what the work is, once more of it is known. */
  public void describe(String work) {
    alone(() -> {
      Holder holder = new Holder(work, ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS));
      try {
        describe(channel, holder);
      } catch (IOException e) {
        throw unusable(file, e);
      }
      return HELD_HERE.put(file, holder);
    });
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
    return alone(() -> Optional.ofNullable(HELD_HERE.get(known(file)))
        .or(() -> holderElsewhere(file)));
  }

  private static Optional<Holder> holderElsewhere(Path file) {
    long here = ProcessHandle.current().pid();
    try {
      return Files.isRegularFile(file)
          ? parse(Files.readString(file).strip())
              .filter(holder -> holder.process() != here && holder.isAlive())
          : Optional.empty();
    } catch (IOException e) {
      throw new WorkspaceException("The lock file " + file + " cannot be read (" + e.getMessage()
          + "); check its permissions.", e);
    }
  }

  /** The one name of the file, however its folder was called. */
  private static Path known(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      Path folder = absolute.getParent();
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static <T> T alone(Supplier<T> work) {
    ONE_AT_A_TIME.lock();
    try {
      return work.get();
    } finally {
      ONE_AT_A_TIME.unlock();
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

  /** Gives the workspace free; once is enough, but more does no harm. */
  @Override
  public void close() {
    alone(() -> {
      free();
      return file;
    });
  }

  /** A thread that was told to stop could not take the text away: a channel closes on it. */
  private void free() {
    boolean interrupted = Thread.interrupted();
    try (channel) {
      if (channel.isOpen()) {
        channel.truncate(0);
      }
    } catch (IOException e) {
      throw new WorkspaceException("The lock of the workspace cannot be given free.", e);
    } finally {
      HELD_HERE.remove(file);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static WorkspaceException inUse(String holder, String advice) {
    return new WorkspaceException("The workspace is in use: " + holder + ". " + advice);
  }

  private static WorkspaceException unusable(Path file, IOException e) {
    return new WorkspaceException("The lock file " + file + " cannot be written ("
        + e.getMessage() + "); check the permissions of the folder and the space on the disk.", e);
  }
}
