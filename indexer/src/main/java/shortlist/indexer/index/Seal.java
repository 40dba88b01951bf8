package shortlist.indexer.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which files of an index have not been touched since they were written, or since their checksums
 * were verified: each with its length and the time of its last change. To read all checksums takes
 * about a second a gigabyte, which is too much for a single search.
 */
final class Seal {

  private static final String NAME = "sealed";

  private final Path folder;
  private final Map<String, String> marks;

  private Seal(Path folder, Map<String, String> marks) {
    this.folder = folder;
    this.marks = marks;
  }

  /** The seal of a folder; of no file, if there is none that can be read. */
  static Seal read(Path folder) {
    Map<String, String> marks = new HashMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(NAME))) {
        int space = line.indexOf(' ');
        if (space > 0) {
          marks.put(line.substring(0, space), line.substring(space + 1));
        }
      }
    } catch (IOException missingOrGarbled) {
      marks.clear();
    }
    return new Seal(folder, marks);
  }

  /** Seals these files, and no others. */
  static void write(Path folder, Collection<String> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      text.append(file).append(' ').append(mark(folder.resolve(file))).append('\n');
    }
    Path next = folder.resolve(NAME + ".next");
    Files.writeString(next, text, StandardCharsets.US_ASCII);
    Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether all of these files are as they were sealed. */
  boolean holds(Collection<String> files) throws IOException {
    for (String file : files) {
      String mark = marks.get(file);
      if (mark == null || !mark.equals(mark(folder.resolve(file)))) {
        return false;
      }
    }
    return true;
  }

  private static String mark(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
