package shortlist.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel says of a process and its descendants; see proc(5). */
final class ProcessTree {

  /** The kernel's USER_HZ, which is 100 on every platform that Java runs on. */
  private static final double TICKS_A_SECOND = 100;
  /** Of the fields behind the command's name. */
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;
  private static final String RESIDENT = "VmRSS:";

  private ProcessTree() {}

  /**
   * The memory that the process and its descendants hold now, in bytes; pages shared count twice.
   */
  static long residentBytes(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(process -> resident(process.pid()))
        .sum();
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"),
        StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> 1024 * Long.parseLong(
              line.substring(RESIDENT.length(), line.length() - " kB".length()).strip()))
          .sum();
    } catch (IOException | RuntimeException e) {
      // It has ended meanwhile.
      return 0;
    }
  }

  /**
   * Processor seconds, user and system, of all children of this process that have ended, with the
   * children that they waited for.
   */
  static double endedChildrenSeconds() throws IOException {
    Path file = Path.of("/proc/self/stat");
    try {
      String stat = Files.readString(file, StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
          / TICKS_A_SECOND;
    } catch (NoSuchFileException e) {
      throw new IOException("Processes are measured on Linux only: there is no " + file, e);
    }
  }
}
